import type { ComparedFinding, ComparedSource } from "@/lib/contracts/pack-comparison";
import type { OutlinedSource } from "./outline";

type Side = OutlinedSource | null;
type Compared = Omit<ComparedSource, "drift">;

/** What two packs say of one source, from what they held and nothing else. One side at least has it. */
export function compareOutlines(before: Side, after: Side): Compared {
  const source = (after ?? before)?.source ?? { id: "", name: "" };
  return {
    source,
    snapshots: { before: before?.snapshot ?? null, after: after?.snapshot ?? null },
    findings: comparedFindings(before, after),
    verdicts: changedRules(before, after, ({ verdict }) => verdict),
    coverage: { before: before?.coverage ?? null, after: after?.coverage ?? null },
    reception: comparedReception(before, after),
    waivers: comparedWaivers(before, after),
    rules: changedRules(before, after, ({ version }) => version),
  };
}

/** A fault that is not seen any more is closed only where its rule could look; a source without a snapshot shows nothing. */
function comparedFindings(before: Side, after: Side): Compared["findings"] {
  const [was, is] = [before?.findings ?? [], after?.findings ?? []];
  const [wasIds, isIds] = [was, is].map((list) => new Set(list.map(({ id }) => id)));
  const toFinding = ({
    id,
    ruleId,
    severity,
    message,
  }: OutlinedSource["findings"][number]): ComparedFinding => ({
    ...{ id, severity, message },
    isRuleChanged: versionIn(before, ruleId) !== versionIn(after, ruleId),
  });
  const gone = was.filter(({ id }) => !isIds?.has(id));
  const isJudged = ({ id, ruleId }: { id: string; ruleId: string }) =>
    after !== null &&
    !after.unjudged.includes(id) &&
    after.rules.some(
      (rule) => rule.ruleId === ruleId && (rule.verdict !== "unknown" || looked(after, ruleId)),
    );
  return {
    opened: is.filter(({ id }) => !wasIds?.has(id)).map(toFinding),
    closed: gone.filter(isJudged).map(toFinding),
    undecided: gone.filter((finding) => !isJudged(finding)).map(toFinding),
    unchanged: is.filter(({ id }) => wasIds?.has(id)).length,
  };
}

const versionIn = (side: Side, ruleId: string) => side?.rules.find((rule) => rule.ruleId === ruleId)?.version;

/** An unknown verdict that names whom it could not judge has judged the others. */
function looked(side: OutlinedSource, ruleId: string): boolean {
  const isOf = (id: string) => id.startsWith(`${ruleId}:`);
  return side.unjudged.some(isOf) || side.findings.some((finding) => finding.ruleId === ruleId);
}

type Rule = OutlinedSource["rules"][number];

function changedRules<T>(before: Side, after: Side, read: (rule: Rule) => T) {
  const [was, is] = [before, after].map(
    (side) => new Map((side?.rules ?? []).map((rule) => [rule.ruleId, rule] as const)),
  );
  const ids = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].sort();
  return ids.flatMap((ruleId) => {
    const [old, fresh] = [was?.get(ruleId), is?.get(ruleId)];
    const rule = fresh ?? old;
    if (!rule || (old && fresh && read(old) === read(fresh))) return [];
    return [{ ruleId, title: rule.title, before: old ? read(old) : null, after: fresh ? read(fresh) : null }];
  });
}

function comparedReception(before: Side, after: Side): Compared["reception"] {
  const hours = (side: Side, id: string) => {
    const channel = side?.channels.find((one) => one.id === id);
    return channel ? { proven: channel.proven, dark: channel.dark, unknown: channel.unknown } : null;
  };
  const names = new Map(
    [...(before?.channels ?? []), ...(after?.channels ?? [])].map(({ id, name }) => [id, name] as const),
  );
  return [...names]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([id, name]) => ({ id, name, before: hours(before, id), after: hours(after, id) }));
}

function comparedWaivers(before: Side, after: Side): Compared["waivers"] {
  const holding = (side: Side) => (side?.waivers ?? []).filter(({ isHolding }) => isHolding);
  const messages = new Map(
    [...(before?.findings ?? []), ...(after?.findings ?? [])].map(
      ({ id, message }) => [id, message] as const,
    ),
  );
  const missingIn = (side: Side) => {
    const ids = new Set(holding(side).map(({ id }) => id));
    return ({ id }: { id: string }) => !ids.has(id);
  };
  const toWaiver = ({ id, findingId, reason, owner, until }: OutlinedSource["waivers"][number]) => ({
    ...{ id, findingId, reason, owner, until },
    message: messages.get(findingId) ?? null,
  });
  return {
    begun: holding(after).filter(missingIn(before)).map(toWaiver),
    ended: holding(before).filter(missingIn(after)).map(toWaiver),
  };
}
