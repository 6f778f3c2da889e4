import { describe, expect, it } from "vitest";
import { auditSnapshot, type AuditReport } from "./audit";
import { acceptedText, waiverState } from "./layers/waiver";
import { TEST_TIME } from "./testing/build-snapshot";
import { buildTeam, lina, wangqiang } from "./testing/build-team";
import { CHANNEL_LOOK_ALIKES } from "./testing/look-alike-channels";
import { PEOPLE_LOOK_ALIKES } from "./testing/look-alike-people";

const CASES = [...PEOPLE_LOOK_ALIKES, ...CHANNEL_LOOK_ALIKES];

const alarms = ({ results }: AuditReport) => [
  ...new Set(results.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId))),
];

describe("must not alarm", () => {
  it.each(CASES)("$name", ({ quiet }) => expect(alarms(auditSnapshot(quiet))).toEqual([]));

  it.each(CASES)("but $alarm does beside “$name”", ({ twin, alarm }) =>
    expect(alarms(auditSnapshot(twin))).toContain(alarm),
  );

  it("an accepted fault is shown and quiet until its day, and loud again after it", () => {
    const [finding] = auditSnapshot(
      buildTeam({ agents: [{ ...lina, capacity: 0 }, wangqiang] }),
    ).results.flatMap(({ findings }) => findings);
    if (!finding) throw new Error("a limit of zero is a fault");
    const findings = new Map([[finding.id, finding]]);
    const stateUntil = (until: string) => {
      const waiver = { id: "w", findingId: finding.id, accepted: acceptedText(finding), until };
      return waiverState(waiver, findings, Date.parse(TEST_TIME), (text) => text);
    };
    expect(stateUntil("2026-04-01T00:00:00Z")).toBe("holding");
    expect(stateUntil("2026-03-01T00:00:00Z")).toBe("expired");
  });

  it("what the platform lacks and what could not be read is no pass either", () => {
    const verdictOf = (name: string, ruleId: string) => {
      const found = CASES.find((one) => one.name === name);
      if (!found) throw new Error(`no case “${name}”`);
      return auditSnapshot(found.quiet).results.find((result) => result.ruleId === ruleId)?.verdict;
    };
    expect(verdictOf("settings that the platform does not have", "agent/no-seat")).toBe("not-applicable");
    expect(verdictOf("values that could not be read", "agent/no-seat")).toBe("unknown");
  });
});
