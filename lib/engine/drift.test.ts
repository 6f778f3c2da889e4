import { describe, expect, it } from "vitest";
import { auditSnapshot } from "./audit";
import { type AuditedSnapshot, explainDrift } from "./drift";
import { RULES } from "./rules/registry";
import type { Snapshot } from "./snapshot";
import { buildSnapshot, TEST_TIME } from "./testing/build-snapshot";
import { receivingCompany } from "./testing/company";

type Company = ReturnType<typeof receivingCompany>;
const RULE = "agent/service-limit-zero";
const ID = `${RULE}:agents:a1`;
const rules = RULES.filter(({ meta }) => meta.id === RULE || meta.id === "credential/expiring");
const newer = rules.map((rule) =>
  rule.meta.id === RULE ? { ...rule, meta: { ...rule.meta, version: rule.meta.version + 1 } } : rule,
);

function audited(
  change: (company: Company) => void,
  { at = Date.parse(TEST_TIME), by = rules, waived = [] as string[] } = {},
): AuditedSnapshot {
  const company = receivingCompany();
  change(company);
  const snapshot: Snapshot = buildSnapshot(company);
  return {
    snapshot,
    at,
    results: auditSnapshot(snapshot, { at, rules: by }).results,
    waived: new Set(waived),
  };
}
const healthy = audited(() => {});
const zero = ({ agents }: Company) => (agents[0]!.capacity = 0);
const causes = (before: AuditedSnapshot, after: AuditedSnapshot, by = rules) =>
  explainDrift(before, after, by).map(({ finding, change, cause }) => [finding.id, change, cause]);

describe("drift", () => {
  it("is nothing between two equal audits", () => {
    expect(causes(healthy, healthy)).toEqual([]);
    expect(causes(audited(zero), audited(zero))).toEqual([]);
  });

  it("is configuration when somebody changed the platform, there and back", () => {
    expect(causes(healthy, audited(zero))).toEqual([[ID, "opened", "configuration"]]);
    expect(causes(audited(zero), healthy)).toEqual([[ID, "closed", "configuration"]]);
  });

  it("is the rule when the check is new or was changed", () => {
    const withoutRule = audited(zero, { by: [] });
    expect(causes(withoutRule, audited(zero))).toEqual([[ID, "opened", "rule"]]);
    expect(causes(audited(zero), withoutRule, [])).toEqual([[ID, "closed", "rule"]]);
    // A changed check that would have said the same of the old configuration is not the reason.
    expect(causes(healthy, audited(zero, { by: newer }), newer)).toEqual([[ID, "opened", "configuration"]]);
  });

  it("is knowledge when what decides could not be read", () => {
    const unread = audited(
      ({ agents }) => (agents[0]!.capacity = { $: "unreadable", reason: "no-permission" }),
    );
    expect(causes(unread, audited(zero))).toEqual([[ID, "opened", "knowledge"]]);
    expect(causes(audited(zero), unread)).toEqual([[ID, "closed", "knowledge"]]);
  });

  it("is the clock when only time passed", () => {
    const withKey = (company: Company) => {
      company.credentials = [
        {
          id: "key",
          name: "接口凭证",
          state: "working",
          expiresAt: "2026-06-01T00:00:00Z",
          channelIds: ["c1"],
        },
      ];
    };
    const later = audited(withKey, { at: Date.parse("2026-05-20T00:00:00Z") });
    expect(causes(audited(withKey), later)).toEqual([
      ["credential/expiring:credentials:key", "opened", "clock"],
    ]);
  });

  it("is the waiver when the fault was there all along", () => {
    expect(causes(audited(zero, { waived: [ID] }), audited(zero))).toEqual([[ID, "opened", "waiver"]]);
    expect(causes(audited(zero), audited(zero, { waived: [ID] }))).toEqual([[ID, "closed", "waiver"]]);
  });
});
