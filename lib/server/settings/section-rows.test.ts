import { expect, it } from "vitest";
import { auditSnapshot } from "@/lib/engine/audit";
import { hydrate } from "@/lib/engine/hydrate";
import type { Snapshot } from "@/lib/engine/snapshot";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";
import { namesBehind } from "./names-behind";
import { sectionRows, type Part } from "./section-rows";
import { VerdictIndex } from "./verdict-index";

function section(snapshot: Snapshot, part: Part) {
  return sectionRows(hydrate(snapshot), new VerdictIndex(auditSnapshot(snapshot)), part);
}

const hooks = (lastStatus: unknown) => [
  { id: "b", name: "CRM", direction: "outgoing", enabled: true, lastStatus },
  { id: "a", name: "BI", direction: "outgoing", enabled: true, lastStatus: 200 },
];
const webhooks = (lastStatus: unknown, ledger = {}) =>
  section(
    buildSnapshot({ webhooks: hooks(lastStatus) as never, channels: [] }, { ledger: { webhooks: ledger } }),
    { section: "webhooks" },
  );
const field = ({ rows }: ReturnType<typeof section>, key: string, name: string) =>
  rows.find((row) => row.key === key)?.fields.find((one) => one.field === name);

it("shows a fault beside the value that shows it, in the row it is in", () => {
  const found = webhooks(502);
  expect(field(found, "b", "lastStatus")).toMatchObject({
    reading: { state: "observed", value: 502 },
    verdicts: [
      {
        ruleId: "webhook/failing",
        verdict: "fail",
        severity: "blocker",
        findingId: "webhook/failing:webhooks:b",
      },
    ],
  });
  expect(field(found, "a", "lastStatus")?.verdicts).toEqual([]);
  expect(found.rows.flatMap((row) => row.verdicts).map(({ ruleId }) => ruleId)).not.toContain(
    "webhook/failing",
  );
});

it("shows an unreadable value as not judged, with the rule that could not judge it", () => {
  const shown = field(webhooks({ $: "unreadable", reason: "no-permission" }), "b", "lastStatus");
  expect(shown?.reading).toEqual({ state: "unreadable", reason: "no-permission" });
  expect(shown?.verdicts).toMatchObject([{ ruleId: "webhook/failing", verdict: "unknown", findingId: null }]);
});

it("shows a value the platform lacks as absent, also where the ledger says so for the whole section", () => {
  expect(field(webhooks({ $: "absent" }), "b", "lastStatus")).toEqual({
    field: "lastStatus",
    reading: { state: "absent" },
    verdicts: [],
  });
  const found = webhooks(200, { fields: { latencyMs: { $: "absent" } } });
  expect(field(found, "b", "latencyMs")?.reading).toEqual({ state: "absent" });
});

it("takes a value nobody collected for unreadable, never for fine", () => {
  expect(field(webhooks(200), "b", "suspended")?.reading).toEqual({
    state: "unreadable",
    reason: "not-collected",
  });
});

it("calls the values of a declared section declared, and keeps who declared a single one", () => {
  expect(field(webhooks(200, { basis: "declared" }), "b", "lastStatus")?.reading).toEqual({
    state: "declared",
    value: 200,
  });
  const one = { $: "declared", value: 200, by: "王芳", at: "2026-03-01T00:00:00Z" };
  expect(field(webhooks(one), "b", "lastStatus")?.reading).toEqual({
    state: "declared",
    value: 200,
    by: "王芳",
    at: "2026-03-01T00:00:00Z",
  });
});

it("takes a list in a declared section as it is", () => {
  const snapshot = buildSnapshot(
    { webhooks: [{ id: "b", name: "CRM", channelIds: ["web"] }], channels: [] },
    { ledger: { webhooks: { basis: "declared" } } },
  );
  const found = section(snapshot, { section: "webhooks" });
  expect(field(found, "b", "channelIds")?.reading).toEqual({ state: "declared", value: ["web"] });
});

it("keeps a verdict that no value of the row shows at the row itself", () => {
  const snapshot = buildSnapshot({
    groups: [{ id: "g", name: "售后", enabled: true }],
    channels: [{ id: "web", name: "官网", enabled: true }],
    routing: [{ id: "r", channelId: "web", targets: [{ kind: "group", id: "g" }] }],
    memberships: [],
    agents: [],
  });
  const [row] = section(snapshot, { section: "groups" }).rows;
  expect(row?.verdicts.map(({ ruleId }) => ruleId)).toContain("group/no-members");
});

it("says which rules a section that was not collected leaves blind", () => {
  const { ledger, rows, blind } = section(buildSnapshot({ channels: [] }), { section: "webhooks" });
  expect(ledger).toEqual({ status: "unavailable", basis: "observed", reason: "not-collected" });
  expect(rows).toEqual([]);
  expect(blind.map(({ ruleId }) => ruleId)).toContain("webhook/failing");
});

it("speaks only about the fields a page shows of a row", () => {
  const snapshot = buildSnapshot({ webhooks: hooks(502) as never, channels: [] });
  const [, row] = section(snapshot, { section: "webhooks", fields: ["enabled"] }).rows;
  expect(row).toMatchObject({ key: "b", fields: [{ field: "enabled", verdicts: [] }], verdicts: [] });
});

it("leaves verdicts to the pages of the fields they are about", () => {
  const snapshot = buildSnapshot({ webhooks: hooks(502) as never, channels: [] });
  const fields = ["enabled", "lastStatus"];
  const [, row] = section(snapshot, { section: "webhooks", fields, judged: ["enabled"] }).rows;
  expect(row?.fields).toMatchObject([{ field: "enabled" }, { field: "lastStatus", verdicts: [] }]);
});

it("names people, and only those that the content mentions", () => {
  const snapshot = buildSnapshot({
    agents: [
      { id: "1", name: "王芳" },
      { id: "2", name: "李雷" },
    ],
    devices: [{ id: "d", agentId: "1" }],
  });
  const found = section(snapshot, { section: "devices" });
  expect(found.rows).toMatchObject([{ key: "d", name: "王芳" }]);
  expect(namesBehind(snapshot, found).agents).toEqual({ 1: "王芳" });
});
