import { z } from "zod";
import { LedgerEntry } from "@/lib/engine/ledger";
import { CELL_STATES, type Cell, decodeCell } from "@/lib/engine/permission-cell";
import { GAP_KINDS, STEP_NOTES } from "@/lib/engine/permission-derivation";
import { Semantics } from "@/lib/engine/semantics";
import { Text } from "@/lib/engine/text";
import { SEVERITIES } from "@/lib/engine/verdict";
import { ViewHead, ViewQuery } from "./view";

/** `agents`: what everybody may really do. `roles`: what every role grants by itself. */
export const Matrix = z.enum(["agents", "roles"]);
export type Matrix = z.infer<typeof Matrix>;

export const MatrixQuery = ViewQuery.extend({ of: Matrix.default("agents") });
export type MatrixQuery = z.infer<typeof MatrixQuery>;

export const Named = z.object({ id: z.string(), name: z.string() });
export type Named = z.infer<typeof Named>;

export const PermissionColumn = z.object({
  id: z.string(),
  name: z.string(),
  area: z.string().nullable(),
  sensitive: z.boolean().nullable(),
  needs: z.array(z.enum(["open", "reply", "see-unassigned"])),
});
export type PermissionColumn = z.infer<typeof PermissionColumn>;

export const AgentState = z.enum(["active", "disabled", "unconfirmed"]);

export const MatrixRow = z.object({
  id: z.string(),
  name: z.string(),
  /** One letter a column; `readCell` reads it. */
  cells: z.string(),
  /** An agent's account; null for a role, and where it could not be read or does not exist. */
  state: AgentState.nullable(),
  /** Ids of an agent's reception groups; `*` is every group. */
  groups: z.array(z.string()),
  /** Ids of the roles an agent holds, directly or through people groups. */
  roles: z.array(z.string()),
  /** Those of them that do not count for certain: their people group is off, or its state was not read. */
  idleRoles: z.array(z.string()),
  /** How many agents hold a role; null for an agent. */
  holders: z.number().int().nullable(),
  /** Some channel's conversations can go to the agent, or to somebody who holds the role. */
  onReception: z.boolean(),
});
export type MatrixRow = z.infer<typeof MatrixRow>;

/** How the platform combines roles, and what that knowledge rests on. */
export const Combination = Semantics.shape.permissions.pick({ combine: true, basis: true });
export type Combination = z.infer<typeof Combination>;

/** A section the matrix rests on that was not completely read. */
export const SectionGap = LedgerEntry.pick({ status: true, reason: true, detail: true }).extend({
  section: z.enum(["agents", "roles", "roleGroups", "permissions"]),
});
export type SectionGap = z.infer<typeof SectionGap>;

export const PermissionMatrix = z.object({
  view: ViewHead,
  of: Matrix,
  columns: z.array(PermissionColumn),
  rows: z.array(MatrixRow),
  groups: z.array(Named),
  roles: z.array(Named),
  combination: Combination,
  gaps: z.array(SectionGap),
});
export type PermissionMatrix = z.infer<typeof PermissionMatrix>;

const CellView = z.object({ state: z.enum(CELL_STATES), conflict: z.boolean() });
export type CellView = z.infer<typeof CellView>;

export function readCell(row: { cells: string }, column: number): Cell {
  return decodeCell(row.cells[column]);
}

const Answer = z.enum(["yes", "no", "unknown"]);

/** What a permission means for reception. */
const Purpose = z.object({
  permission: PermissionColumn,
  /** Any of these does as well. */
  alternatives: z.array(Named),
});
export type Purpose = z.infer<typeof Purpose>;

export const FindingRef = z.object({
  id: z.string(),
  ruleId: z.string(),
  severity: z.enum(SEVERITIES),
  message: Text,
});
export type FindingRef = z.infer<typeof FindingRef>;

/** What a role says in its own words, such as `*`. */
const RoleEntry = z.object({
  permission: z.string(),
  effect: z.enum(["allow", "deny"]),
  /** Names of the groups or channels it is limited to; null means everywhere. */
  scope: z.array(z.string()).nullable(),
});
export type RoleEntry = z.infer<typeof RoleEntry>;

/** One role of an agent and what it did to the answer. */
const Step = z.object({
  role: Named,
  /** The people group that carries the role; null when it is held directly. */
  via: Named.nullable(),
  entry: RoleEntry.nullable(),
  counted: z.boolean(),
  note: z.enum(STEP_NOTES),
});
export type Step = z.infer<typeof Step>;

const Gap = z.object({ kind: z.enum(GAP_KINDS), name: z.string() });
export type Gap = z.infer<typeof Gap>;

export const Derivation = z.object({
  agent: Named.extend({ state: AgentState.nullable() }),
  purpose: Purpose,
  cell: CellView,
  conflict: z.enum(["roles-disagree", "deny-beats-grant", "group-disabled"]).nullable(),
  combination: Combination,
  steps: z.array(Step),
  gaps: z.array(Gap),
  /** May the agent do what reception needs, all permissions taken together. */
  reception: z.object({ open: Answer, reply: Answer, channels: z.array(Named) }),
  findings: z.array(FindingRef),
});
export type Derivation = z.infer<typeof Derivation>;

export const DerivationQuery = ViewQuery.extend({ agent: z.string(), permission: z.string() });
export type DerivationQuery = z.infer<typeof DerivationQuery>;

export const RoleDetail = z.object({
  role: Named.extend({
    highPrivilege: z.boolean().nullable(),
    receives: z.boolean().nullable(),
  }),
  /** Of the permission asked about; null when none was. */
  grant: z
    .object({
      purpose: Purpose,
      cell: CellView,
      entries: z.array(RoleEntry),
    })
    .nullable(),
  combination: Combination,
  holders: z.object({
    total: z.number().int(),
    /** Those who count first; of a large company not all. */
    first: z.array(Named.extend({ state: AgentState.nullable(), via: Named.nullable(), counts: Answer })),
  }),
  findings: z.array(FindingRef),
});
export type RoleDetail = z.infer<typeof RoleDetail>;

export const RoleQuery = ViewQuery.extend({ role: z.string(), permission: z.string().optional() });
export type RoleQuery = z.infer<typeof RoleQuery>;

const RoleWord = z.enum(["allow", "deny", "both", "silent", "unread"]);
export type RoleWord = z.infer<typeof RoleWord>;

export const RoleConflictView = z.object({
  roles: z.tuple([Named, Named]),
  kind: z.enum(["removes", "disputed"]),
  /** What reception needs comes first. `column` is an index of the list's columns. */
  disputes: z.array(z.object({ column: z.number().int(), words: z.tuple([RoleWord, RoleWord]) })),
  /** Who holds both; the matrix shows all of them. */
  holders: z.object({ total: z.number().int(), first: z.array(Named) }),
});
export type RoleConflictView = z.infer<typeof RoleConflictView>;

export const RoleConflictList = z.object({
  view: ViewHead,
  combination: Combination,
  columns: z.array(PermissionColumn),
  /** Those that hinder reception first, then those that concern most people. */
  conflicts: z.array(RoleConflictView),
  gaps: z.array(SectionGap),
});
export type RoleConflictList = z.infer<typeof RoleConflictList>;
