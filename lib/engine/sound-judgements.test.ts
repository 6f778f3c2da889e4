import { describe, expect, it } from "vitest";
import { auditSnapshot } from "./audit";
import { pass, unknown } from "./judge";
import { defineRule, type Judgement, type Rule } from "./rule";
import { buildTeam } from "./testing/build-team";
import { PLAIN_META } from "./testing/plain-meta";
import { runRule } from "./testing/rule-tester";

const text = { zh: "文。", en: "Text." };
const subject = { kind: "agents" as const, id: "a1", name: "李娜" };
const good: Judgement = { subject, outcome: pass, evidence: [] };

/** A rule that returns whatever it likes, which the compiler would refuse. */
function ruleThat(evaluate: () => unknown): Rule {
  return defineRule(PLAIN_META, evaluate as Rule["evaluate"]);
}

function* forever() {
  for (;;) yield good;
}

const UNSOUND: readonly [string, () => unknown][] = [
  ["throws", () => raise(new Error("broken"))],
  ["throws something that is no error", () => raise("words")],
  ["throws in the middle", () => throwing()],
  ["never ends", forever],
  ["returns nothing", () => undefined],
  ["returns a number", () => 7],
  ["returns words", () => "pass"],
  ["returns a promise", () => Promise.resolve([good])],
  ["returns nulls", () => [null]],
  ["invents a verdict", () => [good, { ...good, outcome: { verdict: "fine" } }]],
  ["forgets the outcome", () => [{ subject, evidence: [] }]],
  ["forgets the subject", () => [{ outcome: pass, evidence: [] }]],
  ["names no subject", () => [{ ...good, subject: { kind: "agents", id: 7, name: "李娜" } }]],
  ["fails without fields", () => [{ ...good, outcome: { verdict: "fail" } }]],
  ["does not know why", () => [{ ...good, outcome: { verdict: "unknown", fields: [] } }]],
  ["gives no evidence", () => [{ subject, outcome: pass }]],
];

function raise(what: unknown): never {
  throw what;
}

function* throwing() {
  yield good;
  raise(new Error("broken"));
}

describe("a rule that", () => {
  it.each(UNSOUND)("%s is unknown, with its reason", (_, evaluate) => {
    const result = runRule(ruleThat(evaluate), { name: "", snapshot: buildTeam() });
    expect(result).toMatchObject({ verdict: "unknown", findings: [], passed: 0 });
    expect(result.reason?.zh).toMatch(/^规则执行出错：./);
    expect(result.reason?.en).toMatch(/^The rule failed to run: ./);
  });

  it("is sound is taken at its word", () => {
    const outcomes = [pass, { verdict: "skip" as const }, unknown([], text)];
    const judgements = outcomes.map((outcome) => ({ ...good, outcome }));
    const result = runRule(
      ruleThat(() => new Set(judgements)),
      { name: "", snapshot: buildTeam() },
    );
    expect(result).toMatchObject({ verdict: "unknown", passed: 1, reason: text });
  });

  it("is unsound leaves the others alone", () => {
    const rules = [ruleThat(forever), ruleThat(() => [good])];
    expect(auditSnapshot(buildTeam(), { rules }).results.map(({ verdict }) => verdict)).toEqual([
      "unknown",
      "pass",
    ]);
  });
});
