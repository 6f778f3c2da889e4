import { expect, it } from "vitest";
import { compareOutlines } from "./compare-outlines";
import type { OutlinedSource } from "./outline";

const text = (words: string) => ({ zh: words, en: words });
const rule = (ruleId: string, more: Partial<OutlinedSource["rules"][number]> = {}) => ({
  ...{ ruleId, title: text(ruleId), version: 1, verdict: "fail" as const },
  ...more,
});
const finding = (id: string) => ({
  ...{ id, ruleId: id.split(":")[0] ?? "", severity: "blocker" as const, message: text(id) },
});
const waiver = (id: string, isHolding = true) => ({
  ...{ id, findingId: "a:agents:1", isHolding, reason: "r", owner: "o", until: "2026-12-01T00:00:00Z" },
});
const side = (more: Partial<OutlinedSource> = {}): OutlinedSource => ({
  source: { id: "s", name: "客服中心" },
  snapshot: { id: "n", takenAt: "2026-11-01T00:00:00Z", hash: "h" },
  coverage: { rules: 2, judged: 2, unknown: 0, notApplicable: 0 },
  rules: [rule("a"), rule("b")],
  findings: [finding("a:agents:1"), finding("b:agents:1")],
  unjudged: [],
  channels: [{ id: "c", name: "微信", proven: 100, dark: 20, unknown: 0 }],
  waivers: [],
  ...more,
});
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

it("tells what was opened, closed and stayed", () => {
  const after = side({ findings: [finding("a:agents:1"), finding("a:agents:2")] });
  const { findings } = compareOutlines(side(), after);
  expect([ids(findings.opened), ids(findings.closed), findings.unchanged]).toEqual([
    ["a:agents:2"],
    ["b:agents:1"],
    1,
  ]);
});

it("never calls closed what could not be looked for", () => {
  const gone = { findings: [finding("a:agents:1")] };
  const undecidedIn = (after: OutlinedSource | null) => {
    const { findings } = compareOutlines(side(), after);
    return [ids(findings.closed), ids(findings.undecided)];
  };
  expect(undecidedIn(side({ ...gone, unjudged: ["b:agents:1"] }))).toEqual([[], ["b:agents:1"]]);
  expect(undecidedIn(side({ ...gone, rules: [rule("a"), rule("b", { verdict: "unknown" })] }))).toEqual([
    [],
    ["b:agents:1"],
  ]);
  expect(undecidedIn(side({ ...gone, rules: [rule("a")] })), "the rule is gone").toEqual([
    [],
    ["b:agents:1"],
  ]);
  expect(undecidedIn(null), "no snapshot").toEqual([[], ["a:agents:1", "b:agents:1"]]);
});

it("marks findings whose rule is another one, and tells verdicts and versions that changed", () => {
  const after = side({ rules: [rule("a", { version: 2 }), rule("b", { verdict: "pass" }), rule("own/c")] });
  const { findings, rules, verdicts } = compareOutlines(side({ findings: [] }), after);
  expect(findings.opened.map(({ id, isRuleChanged }) => [id, isRuleChanged])).toEqual([
    ["a:agents:1", true],
    ["b:agents:1", false],
  ]);
  expect(rules).toMatchObject([
    { ruleId: "a", before: 1, after: 2 },
    { ruleId: "own/c", before: null, after: 1 },
  ]);
  expect(verdicts).toMatchObject([
    { ruleId: "b", before: "fail", after: "pass" },
    { ruleId: "own/c", before: null, after: "fail" },
  ]);
});

it("tells reception per channel and which waivers began and ended", () => {
  const before = side({ waivers: [waiver("w1"), waiver("w2")] });
  const after = side({ channels: [], waivers: [waiver("w2", false), waiver("w3")] });
  const { reception, waivers } = compareOutlines(before, after);
  expect(reception).toEqual([
    { id: "c", name: "微信", before: { proven: 100, dark: 20, unknown: 0 }, after: null },
  ]);
  expect([ids(waivers.begun), ids(waivers.ended)]).toEqual([["w3"], ["w1", "w2"]]);
  expect(waivers.begun[0]?.message).toEqual(text("a:agents:1"));
});
