import { auditFacts, type AuditReport } from "../audit";
import { Facts } from "../facts";
import type { RuleResult } from "../evaluate";
import type { Finding } from "../finding";
import { hydrate } from "../hydrate";
import { agentMatrix } from "../permission-matrix";
import { decodeCell, type CellState } from "../permission-cell";
import type { Rule } from "../rule";
import { RULES } from "../rules/registry";
import type { Snapshot } from "../snapshot";
import { applyEdits } from "./apply";
import type { Edit } from "./edit";

/** Hours of the week, 0 = Monday 00:00, in which a channel begins or ceases to be received. */
export type HoursMoved = { channelId: string; name: string; gained: number[]; lost: number[] };

export type PermissionMoved = {
  agentId: string;
  name: string;
  permission: string;
  before: CellState;
  after: CellState;
};

/** All that a draft of edits would change in what Inlet proves. What is not listed stays as it is. */
export type WhatIf = {
  hours: HoursMoved[];
  permissions: PermissionMoved[];
  opened: Finding[];
  closed: Finding[];
  /** Rules that could be judged before and cannot be after, by id. */
  blinded: string[];
};

type Options = { at?: number; rules?: readonly Rule[] };

/** A snapshot with everything a comparison needs of it, so that many drafts may be held against one. */
export type Judged = { snapshot: Snapshot; report: AuditReport; cells: Cells };

export function judge(snapshot: Snapshot, options: Options = {}): Judged {
  const at = options.at ?? Date.parse(snapshot.takenAt);
  const facts = new Facts(hydrate(snapshot));
  const report = auditFacts(facts, { at, rules: options.rules ?? RULES });
  return { snapshot, report, cells: cellsOf(facts) };
}

/** Compares the snapshot with what it would be after the edits: the same run, twice. @throws EditError */
export function whatIf(snapshot: Snapshot, edits: readonly Edit[], options: Options = {}): WhatIf {
  return difference(judge(snapshot, options), judge(applyEdits(snapshot, edits), options));
}

export function difference(before: Judged, after: Judged): WhatIf {
  return {
    hours: hoursMoved(before.report, after.report),
    permissions: permissionsMoved(before.cells, after.cells),
    ...resultsMoved(before.report.results, after.report.results),
  };
}

/** What came, what went and what can no longer be told, by rule. */
export function resultsMoved(
  before: readonly RuleResult[],
  after: readonly RuleResult[],
): Pick<WhatIf, "opened" | "closed" | "blinded"> {
  const verdicts = new Map(before.map(({ ruleId, verdict }) => [ruleId, verdict]));
  return {
    opened: missingIn(before, after),
    closed: missingIn(after, before),
    blinded: after
      .filter(({ verdict, ruleId }) => verdict === "unknown" && verdicts.get(ruleId) !== "unknown")
      .map(({ ruleId }) => ruleId),
  };
}

/** The first thing somebody would lose, if anything: the counter-example to "nothing else changes". */
export function firstLoss({ hours, permissions, opened, blinded }: WhatIf) {
  const dark = hours.find(({ lost }) => lost.length > 0);
  if (dark) return { kind: "hours" as const, ...dark };
  const taken = permissions.find(({ before }) => before === "allowed");
  if (taken) return { kind: "permission" as const, ...taken };
  const [finding] = opened;
  if (finding) return { kind: "finding" as const, finding };
  const [ruleId] = blinded;
  return ruleId === undefined ? null : { kind: "blinded" as const, ruleId };
}

function hoursMoved(before: AuditReport, after: AuditReport): HoursMoved[] {
  const old = new Map(before.week.map((channel) => [channel.id, channel]));
  const fresh = new Map(after.week.map((channel) => [channel.id, channel]));
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((channelId) => {
    const proven = (week: typeof old, hour: number) => week.get(channelId)?.hours[hour]?.verdict === "PROVEN";
    const hours = Array.from({ length: 168 }, (_, hour) => hour);
    const gained = hours.filter((hour) => !proven(old, hour) && proven(fresh, hour));
    const lost = hours.filter((hour) => proven(old, hour) && !proven(fresh, hour));
    const name = (fresh.get(channelId) ?? old.get(channelId))?.name ?? channelId;
    return gained.length + lost.length > 0 ? [{ channelId, name, gained, lost }] : [];
  });
}

function permissionsMoved(old: Cells, fresh: Cells): PermissionMoved[] {
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((agentId) => {
    const was = old.get(agentId);
    const is = fresh.get(agentId);
    const permissions = new Set([...(was?.cells.keys() ?? []), ...(is?.cells.keys() ?? [])]);
    return [...permissions].sort().flatMap((permission): PermissionMoved[] => {
      const [from, to] = [was, is].map((row) => row?.cells.get(permission) ?? "not-granted") as [
        CellState,
        CellState,
      ];
      const name = (is ?? was)?.name ?? agentId;
      return from === to ? [] : [{ agentId, name, permission, before: from, after: to }];
    });
  });
}

type Cells = Map<string, { name: string; cells: Map<string, CellState> }>;

function cellsOf(facts: Facts): Cells {
  const { columns, rows } = agentMatrix(facts);
  return new Map(
    rows.map(({ id, name, cells }) => [
      id,
      { name, cells: new Map(columns.map((column, at) => [column.id, decodeCell(cells[at]).state])) },
    ]),
  );
}

function missingIn(results: readonly RuleResult[], other: readonly RuleResult[]): Finding[] {
  const ids = new Set(results.flatMap(({ findings }) => findings.map(({ id }) => id)));
  return other.flatMap(({ findings }) => findings.filter(({ id }) => !ids.has(id)));
}
