import { z } from "zod";
import { LedgerEntry } from "@/lib/engine/ledger";
import { Text } from "@/lib/engine/text";
import { UNREADABLE_REASONS } from "@/lib/engine/value";
import { PULLED_KINDS } from "./platforms";
import { PullView } from "./pulls";

export const SOURCE_KINDS = [...PULLED_KINDS, "file"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const SourceView = z.object({
  id: z.string(),
  kind: z.enum(SOURCE_KINDS),
  name: z.string(),
  /** Everything that is not a secret. */
  settings: z.record(z.string(), z.json()),
  hasSecret: z.boolean(),
  schedule: z.string().nullable(),
  scheduleTimezone: z.string().nullable(),
  nextPullAt: z.iso.datetime().nullable(),
  lastPullAt: z.iso.datetime().nullable(),
  pull: PullView.nullable(),
  snapshot: z.object({ id: z.string(), takenAt: z.iso.datetime() }).nullable(),
});
export type SourceView = z.infer<typeof SourceView>;

export const SourceList = z.array(SourceView);
export type SourceList = z.infer<typeof SourceList>;

export const SourceDetail = SourceView.extend({
  pulls: z.array(PullView),
  /** The collection ledger of the newest snapshot, by section. */
  ledger: z.record(z.string(), LedgerEntry).nullable(),
});
export type SourceDetail = z.infer<typeof SourceDetail>;

const Name = z.string().trim().min(1).max(200);
const Fields = z.record(z.string(), z.json());
export type JsonFields = z.infer<typeof Fields>;

export const CreateSource = z.strictObject({
  kind: z.enum(PULLED_KINDS),
  name: Name,
  settings: Fields,
  credentials: Fields,
});
export type CreateSource = z.infer<typeof CreateSource>;

/** Credentials left out stay as they are; they are never sent back. */
export const UpdateSource = z.strictObject({
  name: Name.optional(),
  settings: Fields.optional(),
  credentials: Fields.optional(),
});
export type UpdateSource = z.infer<typeof UpdateSource>;

/** Tries settings before they are kept. With `sourceId`, credentials left out are the stored ones. */
export const TestSource = z.strictObject({
  kind: z.enum(PULLED_KINDS),
  settings: Fields,
  credentials: Fields.optional(),
  sourceId: z.string().optional(),
});
export type TestSource = z.infer<typeof TestSource>;

/** What the credential can and cannot read, or why the connection failed. */
export const TestResult = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    account: z.string().nullable(),
    sections: z.array(
      z.discriminatedUnion("readable", [
        z.object({ section: z.string(), readable: z.literal(true) }),
        z.object({
          section: z.string(),
          readable: z.literal(false),
          reason: z.enum(UNREADABLE_REASONS),
          why: Text,
          remedy: Text,
        }),
      ]),
    ),
  }),
  z.object({ ok: z.literal(false), code: z.string(), text: Text, remedy: Text }),
]);
export type TestResult = z.infer<typeof TestResult>;

/** Five-field cron text, read in the time zone; null switches the schedule off. */
export const ScheduleSource = z.strictObject({
  schedule: z.string().trim().max(100).nullable(),
  timezone: z.string().max(64),
});
export type ScheduleSource = z.infer<typeof ScheduleSource>;

export const SourceParams = z.object({ sourceId: z.string() });
