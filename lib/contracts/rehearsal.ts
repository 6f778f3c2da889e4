import { z } from "zod";
import type { Edit } from "@/lib/engine/draft/edit";
import type { FieldShape } from "@/lib/engine/draft/editable";
import type { DraftWords, EditOption } from "@/lib/engine/draft/find-edits";
import type { ToldEdit } from "@/lib/engine/draft/tell-edit";
import type { CellState } from "@/lib/engine/permission-cell";
import type { WeekLetters } from "@/lib/engine/proof/week-letters";
import { Text } from "@/lib/engine/text";
import { type Severity, SEVERITIES } from "@/lib/engine/verdict";
import type { Names } from "./reading";
import { DraftEdits } from "./what-if";

/**
 * What the page and its worker say to each other. Both are parts of one build, so types are enough; a message never
 * leaves the browser.
 */
export type Asked =
  | { kind: "open"; address: string; words: DraftWords }
  | { kind: "find"; query: string; edits: Edit[] }
  | { kind: "judge"; edits: Edit[] };

export type Found = { options: EditOption[]; names: Names };

/** One edit of the draft as the page lists it; `shape` is null for what is not typed or chosen by hand. */
export type DraftLine = { told: ToldEdit; shape: FieldShape["kind"] | null };

export type ReceptionMoved = {
  id: string;
  name: string;
  gained: number;
  lost: number;
  before: WeekLetters;
  after: WeekLetters;
};

export type PermissionMoved = { permission: string; name: string; before: CellState; after: CellState };
export type PersonMoved = { agentId: string; name: string; moved: PermissionMoved[] };
export type FindingMoved = { id: string; severity: Severity; message: Text };

/** The counter-example to "nothing is lost". */
export type Loss =
  | { kind: "hours"; id: string; name: string; hour: number }
  | { kind: "permission"; id: string; name: string; permission: string }
  | { kind: "finding"; message: Text }
  | { kind: "blinded"; title: Text }
  /** An own rule that could not be run within its limits. */
  | { kind: "unrun"; title: Text };

export type Outcome = {
  lines: DraftLine[];
  names: Names;
  reception: ReceptionMoved[];
  permissions: PersonMoved[];
  opened: FindingMoved[];
  closed: FindingMoved[];
  blinded: { ruleId: string; title: Text }[];
  loss: Loss | null;
  /** How much was judged to say so. */
  extent: { rules: number; channels: number; agents: number };
  /** Set when the draft cannot be made on this snapshot; everything else but the lines is then empty. */
  refusal: { index: number; reason: RefusalReason; detail: string } | null;
};

export const RehearseOwn = z.strictObject({ snapshotId: z.string().min(1).max(64), edits: DraftEdits });
export type RehearseOwn = z.infer<typeof RehearseOwn>;

const Moved = z.object({ id: z.string(), severity: z.enum(SEVERITIES), message: Text });
const Ruled = z.object({ ruleId: z.string(), title: Text });

/** The part of an outcome that the server alone can tell: the organisation's own rules. */
export const OwnOutcome = z.object({
  /** How many of them are on. */
  rules: z.number().int(),
  opened: z.array(Moved),
  closed: z.array(Moved),
  blinded: z.array(Ruled),
  unrun: z.array(Ruled.extend({ reason: Text })),
});
export type OwnOutcome = z.infer<typeof OwnOutcome>;

export type RefusalReason = "no-such-row" | "row-exists" | "no-such-field" | "bad-value" | "section-unread";

export type Answered =
  | { kind: "opened" }
  | { kind: "found"; found: Found }
  | { kind: "judged"; outcome: Outcome }
  /** A newer question of the same kind came in before this one was begun. */
  | { kind: "superseded" }
  /** `status` is that of the HTTP answer; 0 when there was none. */
  | { kind: "failed"; status: number; message: string };

export type Message<Body> = { id: number; body: Body };
