import { expect, it } from "vitest";
import { CompareQuery, SectionQuery, SnapshotQuery } from "@/lib/contracts/snapshots";
import { contentText } from "@/lib/engine/canonical";
import { SECTION_NAMES, Snapshot } from "@/lib/engine/snapshot";
import type { Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { importFiles } from "@/lib/server/imports/import-files";
import { importSample } from "@/lib/server/imports/import-sample";
import { sampleDocuments } from "@/lib/sample/sample-documents";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { compareSnapshots } from "./compare";
import { downloadSnapshot } from "./download";
import { getSnapshot } from "./get";
import { listSnapshots } from "./list";
import { listSectionRows } from "./list-rows";
import { sha256 } from "./pack";
import { prepareSnapshot, storeSnapshot } from "./store";

describeOnDatabases("snapshots", () => {
  let company: Context | undefined;

  async function sample(): Promise<Context> {
    if (!company) {
      company = await makeContext();
      await importSample(company);
    }
    return company;
  }

  const list = (ctx: Context, query: Record<string, string | string[]> = {}) =>
    listSnapshots(ctx, SnapshotQuery.parse(query));

  async function ids(ctx: Context): Promise<[string, string, string]> {
    const [newest, middle, oldest] = (await list(ctx)).snapshots.map(({ id }) => id);
    if (!newest || !middle || !oldest) throw new Error("The sample company has three snapshots.");
    return [newest, middle, oldest];
  }

  it("lists them newest first with what each knew", async () => {
    const ctx = await sample();
    const { snapshots } = await list(ctx);
    expect(snapshots).toHaveLength(3);
    const times = snapshots.map(({ takenAt }) => takenAt);
    expect(times).toEqual(times.toSorted().reverse());
    for (const { sections, findings, rows, reception } of snapshots) {
      expect(Object.values(sections).reduce((sum, count) => sum + count, 0)).toBe(SECTION_NAMES.length);
      expect(findings.blocker).toBeGreaterThan(0);
      expect(rows).toBeGreaterThan(300);
      expect(reception.PROVEN + reception.REFUTED + reception.UNKNOWN).toBe(14);
    }
    const first = await list(ctx, { limit: "2" });
    const rest = await list(ctx, { limit: "2", cursor: first.nextCursor ?? "" });
    expect([...first.snapshots, ...rest.snapshots]).toEqual(snapshots);
    expect(rest.nextCursor).toBeNull();
  });

  it("says who brought each, and counts what it changed when it came in", async () => {
    const ctx = await sample();
    const [newest, middle, oldest] = (await list(ctx)).snapshots;
    expect(oldest).toMatchObject({ previousId: null, changes: null });
    expect(middle).toMatchObject({ previousId: oldest?.id, origin: { kind: "import", by: ctx.actor.name } });
    const pair = { from: middle?.id ?? "", to: newest?.id ?? "" };
    expect(newest?.changes).toBe((await compareSnapshots(ctx, pair)).total);
    expect(newest?.changes).toBeGreaterThan(0);
  });

  it("filters by source, by day, and by whether anything changed, and still knows the one before", async () => {
    const ctx = await sample();
    const all = (await list(ctx)).snapshots;
    const [newest, middle] = all;
    const day = newest?.takenAt.slice(0, 10) ?? "";
    expect((await list(ctx, { from: day, to: day })).snapshots).toEqual([newest]);
    expect((await list(ctx, { to: "2000-01-01" })).snapshots).toEqual([]);
    expect(
      (await list(ctx, { source: [newest?.source.id ?? "", newest?.source.id ?? ""] })).snapshots,
    ).toEqual(all);
    expect((await list(ctx, { changed: "1", from: day })).snapshots[0]?.previousId).toBe(middle?.id);
  });

  it("says since when the configuration is the same", async () => {
    const ctx = await makeContext();
    const [file] = sampleDocuments();
    const first = await importFiles(ctx, { files: file ? [file] : [] });
    if (!first.ok) throw new Error("The sample is importable.");
    const { text } = await downloadSnapshot(ctx, { snapshotId: first.snapshotId, form: "complete" });
    const again = { ...Snapshot.parse(JSON.parse(text)), takenAt: "2027-01-05T09:00:00.000Z" };
    const origin = { organisationId: ctx.organisation.id, sourceId: first.sourceId };
    const prepared = await prepareSnapshot(again, origin);
    await transaction((tx) => storeSnapshot(tx, origin, prepared));
    const { snapshots } = await list(ctx);
    expect(snapshots).toHaveLength(2);
    expect(snapshots[0]).toMatchObject({ changes: 0, unchangedSince: snapshots[1]?.takenAt });
    expect((await list(ctx, { changed: "1" })).snapshots).toEqual([snapshots[1]]);
    expect(snapshots[1]?.unchangedSince).toBeNull();
  });

  it("shows one whole, and hands it out so that its hash can be checked", async () => {
    const ctx = await sample();
    const [newest, middle] = await ids(ctx);
    const detail = await getSnapshot(ctx, { snapshotId: newest });
    expect(detail).toMatchObject({ previousId: middle, nextId: null, platform: { kind: "meiqia" } });
    expect(detail.counts.agents).toBeGreaterThan(50);
    const content = await downloadSnapshot(ctx, { snapshotId: newest, form: "content" });
    expect(sha256(content.text)).toBe(detail.hash);
    expect(content.name).toContain(detail.hash.slice(0, 12));
    const { text } = await downloadSnapshot(ctx, { snapshotId: newest, form: "complete" });
    const complete = Snapshot.parse(JSON.parse(text));
    expect(complete.takenAt).toBe(detail.takenAt);
    expect(detail.size).toBeGreaterThan(100_000);
    expect(sha256(contentText(complete))).toBe(detail.hash);
  });

  it("pages and searches the rows of a section", async () => {
    const ctx = await sample();
    const [newest] = await ids(ctx);
    const rows = (query: Record<string, string>) =>
      listSectionRows(ctx, { ...SectionQuery.parse(query), snapshotId: newest, section: "memberships" });
    const first = await rows({ limit: "5" });
    expect(first.rows).toHaveLength(5);
    expect(first.nextCursor).toBe("5");
    expect(first.rows[0]?.label).toContain(" · ");
    const agentId = String(first.rows[0]?.fields.agentId);
    expect(first.names.agents?.[agentId]).toBeTruthy();
    const found = await rows({ q: agentId });
    expect(found.total).toBeGreaterThan(0);
    expect(found.total).toBeLessThan(first.total);
    const name = first.names.agents?.[agentId] ?? "";
    expect((await rows({ q: name })).rows.map(({ key }) => key)).toEqual(found.rows.map(({ key }) => key));
    expect((await rows({ q: "agentId" })).total).toBe(0);
    const [, second] = first.rows;
    expect((await rows({ row: second?.key ?? "" })).rows).toEqual([second]);
  });

  it("compares two by object: values, what could be read, hours and findings", async () => {
    const ctx = await sample();
    const [newest, , oldest] = await ids(ctx);
    const compared = await compareSnapshots(ctx, CompareQuery.parse({ from: oldest, to: newest }));
    expect(compared.sameConfiguration).toBe(false);
    expect(compared.total).toBe(compared.rows.length);
    expect(compared.rows.some(({ kind, fields }) => kind === "changed" && fields.length > 0)).toBe(true);
    expect(compared.findings.opened.length).toBeGreaterThan(0);
    const back = await compareSnapshots(ctx, CompareQuery.parse({ from: newest, to: oldest }));
    const closed = [...back.findings.closed, ...back.findings.undecided].map(({ id }) => id);
    expect(closed.toSorted()).toEqual(compared.findings.opened.map(({ id }) => id).toSorted());
    const same = await compareSnapshots(ctx, { from: newest, to: newest });
    expect(same).toMatchObject({ sameConfiguration: true, total: 0, reception: [], ledger: [] });
  });

  it("keeps companies apart", async () => {
    const ctx = await sample();
    const [newest, middle] = await ids(ctx);
    const other = await makeContext("auditor");
    expect(await list(other)).toEqual({ snapshots: [], nextCursor: null });
    const source = (await list(ctx)).snapshots[0]?.source.id ?? "";
    const refused = { code: "not-found" };
    await expect(list(other, { source })).rejects.toMatchObject(refused);
    await expect(getSnapshot(other, { snapshotId: newest })).rejects.toMatchObject(refused);
    const download = { snapshotId: newest, form: "content" } as const;
    await expect(downloadSnapshot(other, download)).rejects.toMatchObject(refused);
    const missing = { snapshotId: "00000000-0000-7000-8000-000000000000" };
    await expect(getSnapshot(other, missing)).rejects.toMatchObject(refused);
    await expect(compareSnapshots(other, { from: middle, to: newest })).rejects.toMatchObject(refused);
    const section = { ...SectionQuery.parse({}), snapshotId: newest, section: "agents" } as const;
    await expect(listSectionRows(other, section)).rejects.toMatchObject(refused);
    await expect(list(ctx, { cursor: "made-up" })).rejects.toMatchObject({ code: "bad-cursor" });
  });
});
