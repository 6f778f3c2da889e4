import { randomUUID } from "node:crypto";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { smallCompany } from "@/lib/connectors/file/testing/small-company";
import { asCsv, asJson, asXlsx, asZip } from "@/lib/connectors/file/testing/write-sheets";
import { parseImport } from "@/lib/connectors/file/parse-import";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { getSource } from "@/lib/server/sources/list";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { importFiles } from "./import-files";
import { readUpload } from "./read-upload";
import { getTemplate } from "./template";

const SECRET = "sk-planted-secret-90ab3e77c1";

describeOnDatabases("imports", () => {
  const stored = async ({ organisation }: Context) => {
    const where = { organisationId: organisation.id };
    const [sources, snapshots] = [
      await db().source.findMany({ where }),
      await db().snapshot.findMany({ where }),
    ];
    return { sources, snapshots, findings: await db().finding.count({ where }) };
  };
  const nothing = { sources: [], snapshots: [], findings: 0 };
  const take = async (ctx: Context, files: Parameters<typeof importFiles>[1]["files"], more: object = {}) => {
    const result = await importFiles(ctx, { files, ...more });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result;
  };

  it("makes a source named after the company, with a snapshot, its findings and a ledger that says declared", async () => {
    const ctx = await makeContext("team_lead");
    const { sourceId, snapshotId } = await take(ctx, [asJson(smallCompany())]);
    const { sources, snapshots, findings } = await stored(ctx);
    expect(sources).toMatchObject([
      { id: sourceId, kind: "file", name: "云杉家居", settings: { platform: "meiqia" } },
    ]);
    expect(snapshots).toMatchObject([{ id: snapshotId, takenAt: new Date("2026-11-16T02:00:00Z") }]);
    expect(findings).toBeGreaterThan(0);
    const { ledger } = await getSource(ctx, { sourceId });
    expect(ledger?.agents).toMatchObject({ status: "complete", basis: "declared", by: ctx.actor.name });
    expect(ledger?.webhooks).toMatchObject({ status: "unavailable", reason: "not-collected" });
    expect(await auditTrail(ctx.organisation.id)).toMatchObject([
      { action: "snapshot.import", targetId: sourceId, after: { files: ["import.json"] } },
    ]);
  });

  it("gives the same hash for the same company in every format, stored once", async () => {
    const ctx = await makeContext();
    const csv = asCsv(smallCompany());
    const { sourceId } = await take(ctx, [asJson(smallCompany())]);
    for (const files of [[await asXlsx(smallCompany())], csv, [asZip(csv)]])
      await take(ctx, files, { sourceId });
    const { sources, snapshots } = await stored(ctx);
    expect([sources.length, snapshots.length]).toEqual([1, 4]);
    expect(new Set(snapshots.map(({ configurationHash }) => configurationHash)).size).toBe(1);
  });

  it("changes nothing for a file with faults, and names all of them", async () => {
    const ctx = await makeContext();
    const [agent, ...others] = smallCompany().agents ?? [];
    const file = asJson({
      ...smallCompany(),
      agents: [{ ...agent, capacity: "很多", roleIds: "售后" }, ...others],
    });
    const result = await importFiles(ctx, { files: [file] });
    expect(result).toMatchObject({
      ok: false,
      total: 2,
      problems: [
        { code: "value-wrong", sheet: "agents", row: 1, column: "capacity", value: "很多" },
        { code: "reference-unknown", sheet: "agents", row: 1, column: "roleIds", value: "售后" },
      ],
    });
    expect(await stored(ctx)).toEqual(nothing);
    expect(await auditTrail(ctx.organisation.id)).toEqual([]);
  });

  it("keeps a secret that was filled in by mistake out of everything stored", async () => {
    const ctx = await makeContext();
    const [credential] = smallCompany().credentials ?? [];
    const company = {
      ...smallCompany(),
      credentials: [{ ...credential, fingerprint: SECRET } as typeof credential & object],
    };
    const result = await take(ctx, [asJson(company)]);
    expect(result.warnings).toMatchObject([{ code: "value-changed", sheet: "credentials" }]);
    const { snapshots } = await stored(ctx);
    const content = await db().snapshotContent.findFirstOrThrow({ where: { hash: snapshots[0]?.hash } });
    const { unpackSnapshot } = await import("@/lib/server/snapshots/pack");
    const told = [result, await unpackSnapshot(content.bytes), snapshots];
    expect(JSON.stringify(told)).not.toContain(SECRET);
  });

  it("hands out templates that open, and that import once they are filled in", async () => {
    const ctx = await makeContext("auditor");
    const workbook = await getTemplate(ctx, { format: "xlsx", language: "zh" });
    const empty = await parseImport([workbook], { now: new Date() });
    expect(empty).toMatchObject({ ok: false });
    const { bytes } = await getTemplate(ctx, { format: "csv", language: "en" });
    expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(25);
  });

  it("refuses an auditor, a pulled source, and a source of another organisation", async () => {
    const ctx = await makeContext();
    const files = [asJson(smallCompany())];
    const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    await expect(importFiles(auditor, { files })).rejects.toMatchObject({ code: "forbidden" });
    const source = { organisationId: ctx.organisation.id, kind: "chatwoot", name: "x", settings: {} };
    const { id: pulled } = await db().source.create({ data: source });
    await expect(importFiles(ctx, { files, sourceId: pulled })).rejects.toMatchObject({
      key: "sources.problems.notAFileSource",
    });
    const other = await makeContext();
    const { sourceId } = await take(other, files);
    for (const id of [sourceId, randomUUID()])
      await expect(importFiles(ctx, { files, sourceId: id })).rejects.toMatchObject({ code: "not-found" });
    expect((await stored(ctx)).snapshots).toEqual([]);
    expect((await stored(other)).snapshots).toHaveLength(1);
  });

  it("changes nothing when the audit log cannot be written", async () => {
    const ctx = await makeContext();
    await whileAuditLogRefuses(async () => {
      await expect(importFiles(ctx, { files: [asJson(smallCompany())] })).rejects.toThrow();
    });
    expect(await stored(ctx)).toEqual(nothing);
  });

  it("takes two imports into one source at once", async () => {
    const ctx = await makeContext();
    const { sourceId } = await take(ctx, [asJson(smallCompany())]);
    await Promise.all([1, 2].map(() => take(ctx, [asJson(smallCompany())], { sourceId })));
    expect((await stored(ctx)).snapshots).toHaveLength(3);
  });

  it("reads an upload's files and refuses one that is too large before reading it", async () => {
    const form = new FormData();
    form.append("file", new File(["{}"], "a.json"));
    form.append("sourceId", "s1");
    const request = new Request("http://inlet.test/", { method: "POST", body: form });
    const bytes = await new Response(form).arrayBuffer();
    request.headers.set("content-length", String(bytes.byteLength));
    expect(await readUpload(request)).toMatchObject({ files: [{ name: "a.json" }], sourceId: "s1" });
    const large = new Request("http://inlet.test/", { method: "POST", body: "x" });
    large.headers.set("content-length", String(64 * 1024 * 1024));
    await expect(readUpload(large)).rejects.toMatchObject({ key: "sources.problems.uploadTooLarge" });
    const wrong = new Request("http://inlet.test/", {
      method: "POST",
      body: "x",
      headers: { "content-length": "1" },
    });
    await expect(readUpload(wrong)).rejects.toMatchObject({ key: "sources.problems.upload" });
  });
});
