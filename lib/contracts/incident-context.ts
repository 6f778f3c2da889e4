import { z } from "zod";
import { AuditLogEntry } from "./audit-log";
import { FindingRow } from "./findings";
import { Names } from "./reading";
import { EditView } from "./repairs";
import { HourTrace } from "./trace";

/** Neighbouring hours of the week in which a channel is promised and dark; `to` is not part of it. */
export const DarkSlot = z.object({
  channelId: z.string(),
  name: z.string(),
  from: z.number().int(),
  to: z.number().int(),
});
export type DarkSlot = z.infer<typeof DarkSlot>;

/** What Inlet knows around an incident, each piece ready to become an entry with its evidence. */
export const IncidentContext = z.object({
  sourceId: z.string(),
  failing: z.object({ id: z.string(), takenAt: z.iso.datetime() }),
  good: z.object({ id: z.string(), takenAt: z.iso.datetime() }).nullable(),
  /** Changes between the two, the one that darkens most first; at most as many as `shown`. */
  changes: z.array(EditView.extend({ darkens: z.number().int().nullable() })),
  total: z.number().int(),
  /** The smallest part of the changes that suffices for one dark hour of these channels. */
  bisection: HourTrace.pick({ changes: true, suspects: true, inconclusive: true })
    .extend({ channelId: z.string(), hour: z.number().int() })
    .nullable(),
  names: Names,
  findings: z.array(FindingRow),
  darkSlots: z.array(DarkSlot),
  /** Null: this member may not read the audit log. */
  auditEntries: z.array(AuditLogEntry).nullable(),
});
export type IncidentContext = z.infer<typeof IncidentContext>;
