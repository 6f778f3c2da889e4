import { expect, it } from "vitest";
import { auditSnapshot } from "../audit";
import { applyEdits } from "../draft/apply";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import { RULES } from "../rules/registry";
import { buildSnapshot } from "../testing/build-snapshot";
import { receivingCompany } from "../testing/company";
import { mendFinding } from "./mend-finding";

function mended(change: (company: ReturnType<typeof receivingCompany>) => void) {
  const company = receivingCompany();
  change(company);
  const snapshot = buildSnapshot(company);
  const at = Date.parse(snapshot.takenAt);
  const facts = new Facts(hydrate(snapshot));
  const findings = auditSnapshot(snapshot).results.flatMap((result) => result.findings);
  return findings.map((finding) => {
    const rule = RULES.find(({ meta }) => meta.id === finding.ruleId)!;
    const edits = mendFinding(facts, rule, finding, at);
    const left = edits && auditSnapshot(applyEdits(snapshot, edits)).results.flatMap((one) => one.findings);
    return { id: finding.id, edits, isGone: left?.every(({ id }) => id !== finding.id) ?? null };
  });
}

it("names edits after which the whole audit no longer has the finding", () => {
  const all = mended(({ agents, channels }) => {
    agents[0]!.capacity = 0;
    channels[0]!.enabled = false;
  });
  const withEdits = all.filter(({ edits }) => edits !== null);
  expect(withEdits.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["agent/service-limit-zero:agents:a1", "channel/disabled:channels:c1"]),
  );
  expect(withEdits.filter(({ isGone }) => isGone !== true)).toEqual([]);
});

it("names none where no healthy value is known", () => {
  const [finding] = mended((company) => (company.memberships = [])).filter(({ id }) =>
    id.startsWith("group/no-members"),
  );
  expect(finding).toMatchObject({ edits: null });
});
