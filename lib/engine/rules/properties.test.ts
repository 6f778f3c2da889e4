import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { auditSnapshot } from "../audit";
import { contentText } from "../canonical";
import { evaluateRule } from "../evaluate";
import { Facts } from "../facts";
import type { Finding } from "../finding";
import { hydrate } from "../hydrate";
import { acceptedText, waiverState } from "../layers/waiver";
import type { Rule } from "../rule";
import { SECTION_NAMES, type SectionName, type Snapshot } from "../snapshot";
import { TEST_TIME } from "../testing/build-snapshot";
import { lossesOf, type Loss } from "../testing/losses";
import { randomSnapshot } from "../testing/random-snapshot";
import { observeReads } from "../testing/reads";
import { RULES } from "./registry";

const at = Date.parse(TEST_TIME);
const RUNS = inject("deep") ? 100_000 : 10_000;
/** A whole audit is all the rules and a week of proof at once, so fewer of them are as many judgements. */
const AUDITS = inject("deep") ? 20_000 : 300;

/** Thousands of cases, on machines that may be busy. */
const PATIENCE = inject("deep") ? 3_600_000 : 240_000;

/** Sections that the facts behind the rules read without the rule's declaring them. */
const SHARED: readonly SectionName[] = [
  "agents",
  "groups",
  "memberships",
  "roles",
  "roleGroups",
  "channels",
  "routing",
  "hours",
  "presence",
];

/** Whether somebody works here at all. */
const SWITCH = /^agents state /;

/** One rule and a snapshot with everything it may look at. Rules about the pull itself have no input to lose. */
const ruleAndSnapshot = fc
  .constantFrom(...RULES.filter(({ meta }) => Object.keys(meta.needs).length > 0))
  .chain((rule) => {
    const sections = [...new Set([...SHARED, ...(Object.keys(rule.meta.needs) as SectionName[])])];
    return fc.record({ rule: fc.constant(rule), snapshot: snapshotOf(sections) });
  });

const snapshots = new Map<string, fc.Arbitrary<Snapshot>>();
function snapshotOf(sections: readonly SectionName[]): fc.Arbitrary<Snapshot> {
  const key = sections.join();
  let found = snapshots.get(key);
  if (!found) snapshots.set(key, (found = randomSnapshot(sections)));
  return found;
}

const verdictOf = (rule: Rule, snapshot: Snapshot) => evaluateRule(rule, new Facts(snapshot), at).verdict;

describe("the rules, on random snapshots", { timeout: PATIENCE }, () => {
  it("never pass because an input was taken away", () => {
    fc.assert(
      fc.property(ruleAndSnapshot, fc.nat(), ({ rule, snapshot }, pick) => {
        const hydrated = hydrate(snapshot);
        const { snapshot: observed, reads } = observeReads(hydrated);
        const verdict = verdictOf(rule, observed);
        if (verdict === "pass") return;
        // Of what was never asked, not knowing that it is a bot or an archive may well find it in order.
        const isRelevant = ({ what }: Loss) => verdict !== "not-applicable" || SWITCH.test(what);
        const losses = [...lossesOf(hydrated, reads)].filter(isRelevant);
        const loss = losses[pick % losses.length];
        if (loss)
          expect(verdictOf(rule, loss.snapshot), `${rule.meta.id} without ${loss.what}`).not.toBe("pass");
      }),
      { numRuns: RUNS },
    );
  });

  it("never throw, whatever leads nowhere", () => {
    fc.assert(
      fc.property(ruleAndSnapshot, ({ rule, snapshot }) => {
        const { reason } = evaluateRule(rule, new Facts(hydrate(snapshot)), at);
        expect(reason?.en ?? "", rule.meta.id).not.toMatch(/^The rule failed to run/);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("an audit of random snapshots", { timeout: PATIENCE }, () => {
  it("does not change by a byte when rows come in another order", () => {
    fc.assert(
      fc.property(randomSnapshot(), fc.integer({ min: 0, max: 2 }), (snapshot, turn) => {
        const turned = inAnotherOrder(snapshot, turn);
        expect(contentText(turned)).toBe(contentText(snapshot));
        expect(JSON.stringify(auditSnapshot(turned))).toBe(JSON.stringify(auditSnapshot(snapshot)));
      }),
      { numRuns: AUDITS },
    );
  });

  it("shows every fault that was not accepted as it is now", () => {
    fc.assert(
      fc.property(
        randomSnapshot(),
        randomSnapshot(),
        fc.subarray([...SECTION_NAMES]),
        (before, other, replaced) => {
          const accepted = findingsOf(before);
          const later = findingsOf(withSections(before, other, replaced));
          for (const waived of accepted.values()) {
            const waiver = {
              id: "w",
              findingId: waived.id,
              accepted: acceptedText(waived),
              until: TEST_TIME,
            };
            if (waiverState(waiver, later, at, (text) => text) !== "holding") continue;
            expect(seenIn(later.get(waived.id))).toEqual(seenIn(waived));
          }
        },
      ),
      { numRuns: AUDITS },
    );
  });
});

/** Every section turned round, and then rotated. */
function inAnotherOrder(snapshot: Snapshot, turn: number): Snapshot {
  const turned: Record<string, unknown> = { ...snapshot };
  for (const section of SECTION_NAMES) {
    const rows = snapshot[section]?.toReversed() as unknown[] | undefined;
    if (rows) turned[section] = [...rows.slice(turn), ...rows.slice(0, turn)];
  }
  return turned as Snapshot;
}

/** The configuration moves on: some sections are as in another snapshot. */
function withSections(snapshot: Snapshot, other: Snapshot, sections: readonly SectionName[]): Snapshot {
  const moved: Record<string, unknown> = { ...snapshot };
  const ledger: Record<string, unknown> = { ...snapshot.ledger };
  for (const section of sections) {
    moved[section] = other[section];
    ledger[section] = other.ledger[section];
  }
  return { ...moved, ledger } as Snapshot;
}

function findingsOf(snapshot: Snapshot): Map<string, Finding> {
  const findings = auditSnapshot(snapshot).results.flatMap((result) => result.findings);
  return new Map(findings.map((finding) => [finding.id, finding]));
}

/** What whoever accepted a fault was shown of it: how grave it is, what it reaches and the values that show it. */
function seenIn(finding: Finding | undefined) {
  return (
    finding && {
      severity: finding.severity,
      channels: finding.channels,
      values: finding.evidence.map(({ value }) => value),
    }
  );
}
