import { z } from "zod";
import { Text } from "@/lib/engine/text";
import { SEVERITIES } from "@/lib/engine/verdict";
import { CauseView, GapView } from "./explanation";
import { AuditSummary, ChannelSummary } from "./proof";
import { ViewHead } from "./view";

/** A channel that nobody can receive right now, and why. */
export const BlockedChannel = z.object({
  id: z.string(),
  name: z.string(),
  verdict: z.enum(["REFUTED", "UNKNOWN"]),
  customersPerWeek: z.number().int().nullable(),
  falseComfort: z.boolean(),
  /** Grouped by rule, most subjects first. */
  causes: z.array(CauseView.extend({ subjects: z.number().int() })),
  gaps: z.array(GapView),
});
export type BlockedChannel = z.infer<typeof BlockedChannel>;

export const TopFinding = z.object({
  id: z.string(),
  ruleId: z.string(),
  severity: z.enum(SEVERITIES),
  message: Text,
  remediation: Text,
  channels: z.number().int(),
  /** Customers of an ordinary week behind those channels. */
  customers: z.number().int(),
});
export type TopFinding = z.infer<typeof TopFinding>;

export const Overview = z.object({
  view: ViewHead,
  channels: z.array(ChannelSummary),
  blockedNow: z.array(BlockedChannel),
  topFindings: z.array(TopFinding),
  /** Findings whose risk somebody accepted; counted among `findings`, left out of `topFindings`. */
  waived: z.number().int(),
  findings: AuditSummary.shape.findings,
  coverage: AuditSummary.shape.coverage,
  /** Null on the first snapshot: there is nothing to compare with. */
  changes: z
    .object({
      since: z.iso.datetime(),
      rows: z.number().int(),
      sections: z.array(
        z.object({ section: z.string(), added: z.number(), removed: z.number(), changed: z.number() }),
      ),
      newFindings: z.number().int(),
      resolvedFindings: z.number().int(),
      /** Channels whose promised hours went dark or came back. */
      reception: z.array(
        z.object({ id: z.string(), name: z.string(), lost: z.number(), gained: z.number() }),
      ),
    })
    .nullable(),
});
export type Overview = z.infer<typeof Overview>;
