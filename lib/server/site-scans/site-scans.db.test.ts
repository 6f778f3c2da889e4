import "@/lib/testing/connector-env";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { CreateSiteScan } from "@/lib/contracts/site-scans";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";
import { serveSite, type SiteFiles, type TestSite, widgetPage } from "@/lib/probes/testing/site";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { walkDueSiteScans } from "@/lib/server/site-scan-worker";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { makeChatwootSource } from "@/lib/testing/sources";
import { archiveSiteScan } from "./archive";
import { createSiteScan } from "./create";
import { declareSiteScans } from "./declare";
import { listWebEntrances } from "./entrances";
import { getSiteScan, listSiteScans } from "./list";
import { runSiteScanNow } from "./run-now";
import { siteScanTable } from "./table";
import { updateSiteScan } from "./update";

const CANARY = "planted-text-5e21";
const files: SiteFiles = {};
let site: TestSite;
beforeEach(async () => {
  files["/"] = { body: `<html><body>${CANARY}</body></html>` };
  site = await serveSite(files);
});
afterEach(() => site.close());

const snapshotAt = (takenAt: Date) =>
  buildSnapshot(
    {
      channels: [
        { id: "c1", name: "官网", kind: "website", enabled: true, address: "www.example.com" },
        { id: "c2", name: "电话", kind: "phone", enabled: true },
        { id: "c3", name: "旧站", kind: "website", enabled: false, address: "old.example.com" },
        { id: "c4", name: "聊天链接", kind: "chat-link", enabled: true, address: "全角．com" },
      ],
    },
    { platform: "meiqia", takenAt: takenAt.toISOString() },
  );

async function makeSite(ctx: Context): Promise<{ sourceId: string }> {
  const sourceId = await makeChatwootSource(ctx, "https://chat.example.com");
  const origin = { organisationId: ctx.organisation.id, sourceId };
  const prepared = await prepareSnapshot(snapshotAt(new Date(Date.now() - 60_000)), origin);
  await transaction((tx) => storeSnapshot(tx, origin, prepared));
  return { sourceId };
}

const wanted = (sourceId: string, more: Partial<CreateSiteScan> = {}): CreateSiteScan => ({
  sourceId,
  channelId: "c1",
  url: `${site.url}/`,
  mark: null,
  hosts: [],
  apis: [],
  everyMinutes: 60,
  ...more,
});

describeOnDatabases("site scans", () => {
  it("look when due and when asked, and keep no word of the page", async () => {
    const ctx = await makeContext();
    const { sourceId } = await makeSite(ctx);
    const { id } = await createSiteScan(ctx, wanted(sourceId));
    const signal = new AbortController().signal;
    const now = new Date();
    await Promise.all([walkDueSiteScans(now, signal), walkDueSiteScans(now, signal)]);
    const scan = await getSiteScan(ctx, { siteScanId: id });
    expect(scan).toMatchObject({ name: "官网", entrance: "website", isAged: false });
    expect(scan.history, "one of two servers looks").toHaveLength(1);
    expect(scan.latest?.problems).toEqual(["snippet-missing"]);
    files["/"] = { body: widgetPage() };
    await runSiteScanNow(ctx, { siteScanId: id });
    const [view] = await listSiteScans(ctx);
    expect(view?.latest?.problems).toEqual([]);
    expect(JSON.stringify(await db().siteScanRun.findMany({ where: { siteScanId: id } }))).not.toContain(
      CANARY,
    );
  });

  it("tell their source's next snapshots, and nobody else's", async () => {
    const ctx = await makeContext();
    const { sourceId } = await makeSite(ctx);
    const { sourceId: other } = await makeSite(ctx);
    const { id } = await createSiteScan(ctx, wanted(sourceId));
    const snapshot = snapshotAt(new Date(Date.now() + 60_000));
    expect(await declareSiteScans(snapshot, sourceId), "before the first look").toBe(snapshot);
    await runSiteScanNow(ctx, { siteScanId: id });
    const told = await declareSiteScans(snapshot, sourceId);
    expect(told.channels?.find((one) => one.id === "c1")).toMatchObject({ snippetPresent: false });
    expect(told.cachePolicies).toMatchObject([{ id: `site:${id}:page`, channelIds: ["c1"] }]);
    expect(await declareSiteScans(snapshot, other)).toBe(snapshot);
    const { report } = await prepareSnapshot(snapshot, { organisationId: ctx.organisation.id, sourceId });
    expect(report.results.find(({ ruleId }) => ruleId === "channel/snippet-missing")?.verdict).toBe("fail");
    await archiveSiteScan(ctx, { siteScanId: id });
    expect(await declareSiteScans(snapshot, sourceId)).toBe(snapshot);
  });

  it("rest while paused, go on, and forget what is older than thirty days", async () => {
    const ctx = await makeContext();
    const { sourceId } = await makeSite(ctx);
    const { id } = await createSiteScan(ctx, wanted(sourceId));
    const { signal } = new AbortController();
    await updateSiteScan(ctx, { siteScanId: id, isPaused: true });
    await walkDueSiteScans(new Date(), signal);
    expect((await getSiteScan(ctx, { siteScanId: id })).latest).toBeNull();
    await updateSiteScan(ctx, { siteScanId: id, isPaused: false, everyMinutes: 1440 });
    await walkDueSiteScans(new Date(), signal);
    expect((await getSiteScan(ctx, { siteScanId: id })).latest).not.toBeNull();
    await updateSiteScan(ctx, { siteScanId: id, isPaused: true });
    await walkDueSiteScans(new Date(Date.now() + 31 * 86_400_000), signal);
    expect(await db().siteScanRun.count({ where: { siteScanId: id } })).toBe(0);
  });

  it("know the entrances of the newest snapshot, and which of them nobody looks at", async () => {
    const ctx = await makeContext();
    const { sourceId } = await makeSite(ctx);
    await createSiteScan(ctx, wanted(sourceId));
    expect(await listWebEntrances(ctx)).toMatchObject([
      { channel: { id: "c1" }, url: "https://www.example.com", isScanned: true, isKnownCode: true },
      { channel: { id: "c4" }, entrance: "chat-link", url: null, isScanned: false },
    ]);
  });

  it("refuse what cannot be looked at, naming the field, and never leave the guard", async () => {
    const ctx = await makeContext();
    const { sourceId } = await makeSite(ctx);
    for (const [input, field] of [
      [wanted(sourceId, { url: "www.example.com" }), "url"],
      [wanted(sourceId, { url: "file:///etc/passwd" }), "url"],
      [wanted(sourceId, { apis: ["ftp://a.example"] }), "apis"],
      [wanted(sourceId, { channelId: "c2" }), "channelId"],
      [wanted(sourceId, { channelId: "c3" }), "channelId"],
    ] as const)
      await expect(createSiteScan(ctx, input)).rejects.toMatchObject({
        code: "invalid",
        details: { fieldKeys: { [field]: expect.stringContaining("site-scans.problems") } },
      });
    const { id } = await createSiteScan(ctx, wanted(sourceId, { url: "http://169.254.169.254/" }));
    await runSiteScanNow(ctx, { siteScanId: id });
    const { latest } = await getSiteScan(ctx, { siteScanId: id });
    expect(latest?.report.resources).toMatchObject([{ role: "page", code: "refused" }]);
    expect(latest?.problems).toEqual(["page-unread"]);
  });

  it("are taken along, one line for each thing that was asked for", async () => {
    const ctx = await makeContext();
    const { sourceId } = await makeSite(ctx);
    const { id } = await createSiteScan(ctx, wanted(sourceId));
    await createSiteScan(ctx, wanted(sourceId, { name: "另一页" }));
    await runSiteScanNow(ctx, { siteScanId: id });
    const words = {} as Parameters<typeof siteScanTable.open>[2];
    const { rows } = await siteScanTable.open(ctx, {}, words);
    expect(
      [...(rows as Iterable<{ resource: { role: string } | null }>)].map((row) => row.resource?.role),
    ).toEqual(expect.arrayContaining(["page", "fresh-page", undefined]));
  });

  it("are read by an auditor, run by a lead, changed by an administrator", async () => {
    const owner = await makeContext();
    const { sourceId } = await makeSite(owner);
    const { id } = await createSiteScan(owner, wanted(sourceId));
    const organisationId = owner.organisation.id;
    const lead = await makeContext("team_lead", { organisationId });
    const auditor = await makeContext("auditor", { organisationId });
    await runSiteScanNow(lead, { siteScanId: id });
    expect(await listSiteScans(auditor)).toHaveLength(1);
    expect(await listWebEntrances(auditor)).toHaveLength(2);
    const refused: [Context, (ctx: Context) => Promise<unknown>][] = [
      [auditor, (ctx) => runSiteScanNow(ctx, { siteScanId: id })],
      [lead, (ctx) => createSiteScan(ctx, wanted(sourceId))],
      [lead, (ctx) => updateSiteScan(ctx, { siteScanId: id, name: "x" })],
      [lead, (ctx) => archiveSiteScan(ctx, { siteScanId: id })],
    ];
    for (const [ctx, act] of refused) await expect(act(ctx)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("are not there for another organisation", async () => {
    const owner = await makeContext();
    const { sourceId } = await makeSite(owner);
    const { id } = await createSiteScan(owner, wanted(sourceId));
    const stranger = await makeContext();
    expect(await listSiteScans(stranger)).toEqual([]);
    expect(await listWebEntrances(stranger)).toEqual([]);
    for (const act of [
      () => getSiteScan(stranger, { siteScanId: id }),
      () => runSiteScanNow(stranger, { siteScanId: id }),
      () => updateSiteScan(stranger, { siteScanId: id, name: "x" }),
      () => archiveSiteScan(stranger, { siteScanId: id }),
      () => createSiteScan(stranger, wanted(sourceId)),
    ])
      await expect(act()).rejects.toMatchObject({ code: "not-found" });
  });

  it("leave a trace of every change, or none is made", async () => {
    const ctx = await makeContext();
    const { sourceId } = await makeSite(ctx);
    const { id } = await createSiteScan(ctx, wanted(sourceId));
    await updateSiteScan(ctx, { siteScanId: id, name: "首页" });
    await archiveSiteScan(ctx, { siteScanId: id });
    const trail = await auditTrail(ctx.organisation.id);
    expect(trail.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["site-scan.create", "site-scan.update", "site-scan.archive"]),
    );
    await whileAuditLogRefuses(async () => {
      await expect(createSiteScan(ctx, wanted(sourceId))).rejects.toThrow();
    });
    expect(await listSiteScans(ctx)).toEqual([]);
  });
});
