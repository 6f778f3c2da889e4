import { describe, expect, inject, it } from "vitest";
import { evaluateRule, type RuleResult } from "../evaluate";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import type { Rule } from "../rule";
import type { Snapshot } from "../snapshot";
import { lossesOf } from "./losses";
import { observeReads } from "./reads";

export type Case = { name: string; snapshot: Snapshot; at?: string };
export type FailingCase = Case & {
  /** Ids of the subjects that must be found, sorted. */
  subjects: string[];
};
export type RuleCases = {
  fails: [FailingCase, ...FailingCase[]];
  passes: [Case, ...Case[]];
  /** At least one input that cannot be read: the rule must not pass. */
  unknown: [Case, ...Case[]];
  /** Situations that look alike and must stay silent. */
  silent?: Case[];
};

/** Judges a case at its own time, the moment of the snapshot unless told otherwise. */
export function runRule(rule: Rule, { snapshot, at }: Case): RuleResult {
  return evaluateRule(rule, new Facts(hydrate(snapshot)), Date.parse(at ?? snapshot.takenAt));
}

/** What can be taken away from a case, up to `depth` things at once, so that the rule says all is well. */
function passingLosses(rule: Rule, { snapshot, at = snapshot.takenAt }: Case, depth: number): string[] {
  const moment = Date.parse(at);
  const lose = (hydrated: Snapshot, deeper: number): string[] => {
    const observed = observeReads(hydrated);
    evaluateRule(rule, new Facts(observed.snapshot), moment);
    return [...lossesOf(hydrated, observed.reads)].flatMap((loss) => {
      if (evaluateRule(rule, new Facts(loss.snapshot), moment).verdict === "pass") return [loss.what];
      return deeper > 1 ? lose(loss.snapshot, deeper - 1).map((more) => `${loss.what}, ${more}`) : [];
    });
  };
  return lose(hydrate(snapshot), depth);
}

/** The tests every rule must have: it fires, it passes, it admits what it could not read, and it never forgets a fault. */
export function testRule(rule: Rule, cases: RuleCases): void {
  describe(rule.meta.id, () => {
    for (const one of cases.fails) {
      it(`fails: ${one.name}`, () => {
        const result = runRule(rule, one);
        expect(result.findings.map((finding) => finding.subject.id)).toEqual(one.subjects);
        expect(result.verdict).toBe("fail");
        for (const finding of result.findings) {
          expect(`${finding.message.zh} ${finding.message.en}`, "unfilled placeholder").not.toMatch(
            /\{\w+\}/,
          );
          for (const { pointer } of finding.evidence) expect(pointer).not.toContain("/-1");
        }
      });
    }
    for (const one of [...cases.fails, ...cases.unknown]) {
      it(`never passes for want of input: ${one.name}`, () =>
        expect(passingLosses(rule, one, inject("deep") ? 2 : 1)).toEqual([]));
    }
    for (const one of cases.passes) {
      it(`passes: ${one.name}`, () => expect(runRule(rule, one).verdict).toBe("pass"));
    }
    for (const one of cases.unknown) {
      it(`cannot tell: ${one.name}`, () => {
        const result = runRule(rule, one);
        expect(result.verdict).toBe("unknown");
        expect(result.reason).not.toBeNull();
      });
    }
    for (const one of cases.silent ?? []) {
      it(`stays silent: ${one.name}`, () =>
        expect(["pass", "not-applicable"]).toContain(runRule(rule, one).verdict));
    }
  });
}
