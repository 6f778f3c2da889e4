import { expect, it } from "vitest";
import { CompareQuery, SectionQuery, SnapshotQuery } from "@/lib/contracts/snapshots";
import { contentText } from "@/lib/engine/canonical";
import { Snapshot } from "@/lib/engine/snapshot";
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

  const list = (ctx: Context, query: Record<string, string> = {}) =>
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
    for (const { sections, findings } of snapshots) {
      expect(Object.values(sections).reduce((sum, count) => sum + count, 0)).toBe(28);
      expect(findings.blocker).toBeGreaterThan(0);
    }
    const first = await list(ctx, { limit: "2" });
    const rest = await list(ctx, { limit: "2", cursor: first.nextCursor ?? "" });
    expect([...first.snapshots, ...rest.snapshots]).toEqual(snapshots);
    expect(rest.nextCursor).toBeNull();
  });

  it("says since when the configuration is the same", async () => {
    const ctx = await makeContext();
    const [file] = sampleDocuments();
    const first = await importFiles(ctx, { files: file ? [file] : [] });
    if (!first.ok) throw new Error("The sample is importable.");
    const { text } = await downloadSnapshot(ctx, { snapshotId: first.snapshotId });
    const again = { ...Snapshot.parse(JSON.parse(text)), takenAt: "2027-01-05T09:00:00.000Z" };
    const prepared = await prepareSnapshot(again);
    const origin = { organisationId: ctx.organisation.id, sourceId: first.sourceId };
    await transaction((tx) => storeSnapshot(tx, origin, prepared));
    const { snapshots } = await list(ctx);
    expect(snapshots).toHaveLength(2);
    expect(snapshots[0]?.unchangedSince).toBe(snapshots[1]?.takenAt);
    expect(snapshots[1]?.unchangedSince).toBeNull();
  });

  it("shows one whole, and hands it out so that its hash can be checked", async () => {
    const ctx = await sample();
    const [newest, middle] = await ids(ctx);
    const detail = await getSnapshot(ctx, { snapshotId: newest });
    expect(detail).toMatchObject({ previousId: middle, nextId: null, platform: { kind: "meiqia" } });
    expect(detail.counts.find(({ section }) => section === "agents")?.rows).toBeGreaterThan(50);
    const { text } = await downloadSnapshot(ctx, { snapshotId: newest });
    expect(sha256(contentText(Snapshot.parse(JSON.parse(text))))).toBe(detail.hash);
  });

  it("pages and searches the rows of a section", async () => {
    const ctx = await sample();
    const [newest] = await ids(ctx);
    const rows = (query: Record<string, string>) =>
      listSectionRows(ctx, { ...SectionQuery.parse(query), snapshotId: newest, section: "memberships" });
    const first = await rows({ limit: "5" });
    expect(first.rows).toHaveLength(5);
    expect(first.nextOffset).toBe(5);
    expect(first.rows[0]?.label).toContain(" · ");
    const agentId = String(first.rows[0]?.fields.agentId);
    expect(first.names.agents?.[agentId]).toBeTruthy();
    const found = await rows({ q: agentId });
    expect(found.total).toBeGreaterThan(0);
    expect(found.total).toBeLessThan(first.total);
  });

  it("compares two by object: values, what could be read, hours and findings", async () => {
    const ctx = await sample();
    const [newest, , oldest] = await ids(ctx);
    const compared = await compareSnapshots(ctx, CompareQuery.parse({ before: oldest, after: newest }));
    expect(compared.sameConfiguration).toBe(false);
    expect(compared.total).toBe(compared.rows.length);
    expect(compared.rows.some(({ kind, fields }) => kind === "changed" && fields.length > 0)).toBe(true);
    expect(compared.findings.opened.length).toBeGreaterThan(0);
    const back = await compareSnapshots(ctx, CompareQuery.parse({ before: newest, after: oldest }));
    const closed = [...back.findings.closed, ...back.findings.undecided].map(({ id }) => id);
    expect(closed.toSorted()).toEqual(compared.findings.opened.map(({ id }) => id).toSorted());
    const same = await compareSnapshots(ctx, { before: newest, after: newest });
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
    await expect(downloadSnapshot(other, { snapshotId: newest })).rejects.toMatchObject(refused);
    await expect(compareSnapshots(other, { before: middle, after: newest })).rejects.toMatchObject(refused);
    const section = { ...SectionQuery.parse({}), snapshotId: newest, section: "agents" } as const;
    await expect(listSectionRows(other, section)).rejects.toMatchObject(refused);
    await expect(list(ctx, { cursor: "made-up" })).rejects.toMatchObject({ code: "invalid" });
  });
});
