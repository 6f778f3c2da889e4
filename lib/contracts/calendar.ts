import { z } from "zod";

/** A member's own link to the forecast as a calendar; null while there is none. The address itself is shown once. */
export const CalendarLink = z
  .object({
    createdAt: z.iso.datetime(),
    /** When a calendar last asked, to the hour; null before the first time. */
    lastReadAt: z.iso.datetime().nullable(),
  })
  .nullable();
export type CalendarLink = z.infer<typeof CalendarLink>;

/** `path` holds the token and is shown this once; the browser puts its own address before it. */
export const MadeCalendarLink = z.object({ path: z.string() });
export type MadeCalendarLink = z.infer<typeof MadeCalendarLink>;

export const CalendarParams = z.object({ file: z.string().max(100) });
export const OwnCalendarLink = z.object({ link: CalendarLink });
