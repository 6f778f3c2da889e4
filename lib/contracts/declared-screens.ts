import { z } from "zod";
import { Text } from "@/lib/engine/text";
import { ImportProblem } from "./imports";

/**
 * never: nobody declared it. fresh, ageing, aged: by its age and the source's limit. misfit: it refers to what the other
 * screens no longer have, so it does not enter a snapshot.
 */
export const SCREEN_STATES = ["never", "fresh", "ageing", "aged", "misfit"] as const;

export const ScreenSummary = z.object({
  /** The key of the import sheet with the same columns. */
  screen: z.string(),
  name: Text,
  /** Where it is found on the platform. */
  about: Text,
  state: z.enum(SCREEN_STATES),
  /** 0 before the first. */
  version: z.number().int(),
  rows: z.number().int(),
  at: z.iso.datetime().nullable(),
  by: z.string().nullable(),
  /** From when nothing is concluded from it any more. */
  agesAt: z.iso.datetime().nullable(),
});
export type ScreenSummary = z.infer<typeof ScreenSummary>;

export const ScreenList = z.object({
  source: z.object({ id: z.string(), name: z.string() }),
  /** After so many days a screen that nobody confirmed counts as unread. */
  days: z.number().int(),
  menus: z.array(z.object({ key: z.string(), name: Text, screens: z.array(ScreenSummary) })),
});
export type ScreenList = z.infer<typeof ScreenList>;

/** Cells by column, as typed; an empty or missing one was not collected. */
export const ScreenRow = z.record(z.string().max(64), z.string().max(4000));
export type ScreenRow = z.infer<typeof ScreenRow>;

export const ScreenColumn = z.object({
  key: z.string(),
  label: Text,
  note: Text,
  /** What belongs in it, as the end of "Fill in …". */
  expected: Text,
  example: z.string(),
  required: z.boolean(),
  /** One of these, when there is a list to choose from. */
  words: z.array(Text).nullable(),
  /** Names to choose from that other screens hold. */
  suggestions: z.array(z.string()),
  several: z.boolean(),
  isSecret: z.boolean(),
});
export type ScreenColumn = z.infer<typeof ScreenColumn>;

export const ScreenChange = z.object({
  kind: z.enum(["added", "removed", "changed"]),
  name: z.string(),
  cells: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })),
});
export type ScreenChange = z.infer<typeof ScreenChange>;

export const ScreenVersion = z.object({
  version: z.number().int(),
  at: z.iso.datetime(),
  by: z.string(),
  rows: z.number().int(),
  isConfirmation: z.boolean(),
  changes: z.array(ScreenChange),
});
export type ScreenVersion = z.infer<typeof ScreenVersion>;

export const ScreenDetail = ScreenSummary.extend({
  source: z.object({ id: z.string(), name: z.string() }),
  days: z.number().int(),
  columns: z.array(ScreenColumn),
  cells: z.array(ScreenRow),
  /** Whether the rows are a proposal made of what conversations show; then nothing is declared yet. */
  isProposal: z.boolean(),
  /** What no longer fits. */
  problems: z.array(ImportProblem),
  /** The newest first. */
  history: z.array(ScreenVersion),
  /** The next screen nobody has declared yet. */
  next: z.object({ screen: z.string(), name: Text }).nullable(),
});
export type ScreenDetail = z.infer<typeof ScreenDetail>;

export const MOST_SCREEN_ROWS = 2000;

export const SaveScreen = z.strictObject({
  /** The version that was looked at; 0 for none. A newer one is not overwritten. */
  base: z.number().int().min(0),
  rows: z.array(ScreenRow).max(MOST_SCREEN_ROWS),
});
export type SaveScreen = z.infer<typeof SaveScreen>;

export const ConfirmScreen = z.strictObject({ base: z.number().int().min(1) });
export type ConfirmScreen = z.infer<typeof ConfirmScreen>;

/** `elsewhere` names what other screens say that no longer fits; they stay as they are. */
export const SavedScreen = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    version: z.number().int(),
    warnings: z.array(ImportProblem),
    elsewhere: z.array(ImportProblem),
  }),
  z.object({ ok: z.literal(false), problems: z.array(ImportProblem), total: z.number().int() }),
]);
export type SavedScreen = z.infer<typeof SavedScreen>;

export const ScreenParams = z.object({ sourceId: z.string(), screen: z.string() });
