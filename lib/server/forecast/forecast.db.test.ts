import { randomUUID } from "node:crypto";
import { afterEach, expect, it, vi } from "vitest";
import { buildSnapshot, TEST_TIME } from "@/lib/engine/testing/build-snapshot";
import { receivingCompany } from "@/lib/engine/testing/company";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { getForecast } from "./get";

async function storeCompany(ctx: Context): Promise<string> {
  const company = receivingCompany();
  company.credentials = [
    { id: "key", name: "接口凭证", state: "working", expiresAt: "2026-04-01T03:20:00Z", channelIds: ["c1"] },
  ];
  company.holidays = [{ id: "h", name: "清明", date: "2026-04-05", closed: true }];
  const organisationId = ctx.organisation.id;
  const source = await db().source.create({
    data: { id: randomUUID(), organisationId, kind: "file", name: "测试公司", settings: {} },
  });
  const prepared = await prepareSnapshot(buildSnapshot(company), { organisationId });
  const stored = await transaction((tx) =>
    storeSnapshot(tx, { organisationId, sourceId: source.id }, prepared),
  );
  return stored.snapshotId;
}

describeOnDatabases("the forecast", () => {
  afterEach(() => vi.useRealTimers());

  it("names the first dark hour with its cause and a proven change, and counts every day", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(TEST_TIME) });
    const ctx = await makeContext("auditor");
    await storeCompany(ctx);
    const { dark, events, days, names } = await getForecast(ctx, {});
    expect(events.map(({ kind, date, channels }) => [kind, date, channels])).toEqual([
      ["credential-ends", "2026-04-01", [{ id: "c1", name: "官网" }]],
      ["holiday", "2026-04-05", null],
    ]);
    expect(dark).toHaveLength(1);
    expect(dark[0]).toMatchObject({
      channelId: "c1",
      date: "2026-04-01",
      causes: [{ ruleId: "credential/dead", subject: { name: "接口凭证" } }],
      repairs: [[{ section: "credentials", name: "接口凭证", field: "expiresAt" }]],
    });
    expect(names).toBeDefined();
    expect(days).toHaveLength(91);
    expect(days.find(({ date }) => date === "2026-04-05")).toMatchObject({ events: 1, darkChannels: 1 });
    expect(days.find(({ date }) => date === "2026-04-02")).toEqual({
      date: "2026-04-02",
      events: 0,
      darkChannels: 1,
      darkHours: 24,
    });
  });

  it("looks ahead from today, and from its own time for a snapshot that is asked for by name", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-04-03T00:00:00Z") });
    const ctx = await makeContext();
    const snapshot = await storeCompany(ctx);
    expect((await getForecast(ctx, {})).events.map(({ kind }) => kind)).toEqual(["holiday"]);
    expect((await getForecast(ctx, { snapshot })).events).toHaveLength(2);
  });

  it("is empty before the first snapshot, and closed to another company", async () => {
    const [ctx, other] = [await makeContext(), await makeContext()];
    const snapshot = await storeCompany(other);
    expect(await getForecast(ctx, {})).toMatchObject({ view: null, events: [], dark: [] });
    await expect(getForecast(ctx, { snapshot })).rejects.toMatchObject({ code: "not-found" });
  });
});
