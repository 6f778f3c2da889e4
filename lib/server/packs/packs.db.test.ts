import "@/lib/testing/connector-env";
import { createHash, randomUUID } from "node:crypto";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Context } from "@/lib/server/context";
import { currentDatabase, db } from "@/lib/server/db";
import { writeComment } from "@/lib/server/comments/write";
import { askForEvidence } from "@/lib/server/evidence-requests/ask";
import { importSample } from "@/lib/server/imports/import-sample";
import { declareQueue, startJobs, stopJobs } from "@/lib/server/jobs";
import { endDeadPacks } from "@/lib/server/pack-watch";
import { runPack } from "@/lib/server/pack-worker";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { cancelPack } from "./cancel";
import { comparePacks } from "./compare";
import { downloadPack } from "./download";
import { getPack } from "./get";
import { holdPack } from "./hold";
import { createPackLink } from "./links/create";
import { downloadSharedPack } from "./links/download";
import { listPackLinks } from "./links/list";
import { openSharedPack } from "./links/open";
import { revokePackLink } from "./links/revoke";
import { listPacks } from "./list";
import { packQueue } from "./queue";
import { requestPack } from "./request";
import { packResponse } from "./response";
import { applyRetention } from "@/lib/server/pack-retention";
import { setPackRetention } from "./set-retention";

const NEVER = { signal: new AbortController().signal };
const DAY_MS = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const PERIOD = { from: dayIn(-90), to: dayIn(0), sourceIds: [] };
const SOMEBODY = { ip: "198.51.100.7", userAgent: "curl", requestId: "r" };

describeOnDatabases("packs", () => {
  let ctx: Context;
  let first: string;

  async function make(who: Context, period = PERIOD): Promise<string> {
    const { id } = await requestPack(who, period);
    await runPack(id, NEVER);
    return id;
  }
  const stateOf = (id: string) => db().pack.findUniqueOrThrow({ where: { id } });
  const actionsOf = async (who: Context) =>
    (await auditTrail(who.organisation.id)).map(({ action }) => action).filter((one) => /^pack/.test(one));

  beforeAll(async () => {
    await startJobs();
    await declareQueue(packQueue);
    ctx = await makeContext();
    await importSample(ctx);
    first = await make(ctx);
  }, 60_000);
  afterAll(() => stopJobs());

  it("are stored once, as they were built, and handed out whole to whoever may read them", async () => {
    const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    const pack = await getPack(auditor, { packId: first });
    expect(pack).toMatchObject({ number: 1, status: "made", completeness: "partial", previous: null });
    const bytes = new Uint8Array(
      await packResponse(await downloadPack(auditor, { packId: first })).arrayBuffer(),
    );
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(pack.sha256);
    const files = unzipSync(bytes);
    expect(Object.keys(files).sort()).toEqual(pack.files.map(({ path }) => path).sort());
    for (const { path, sha256 } of pack.files)
      expect(createHash("sha256").update(files[path]!).digest("hex"), path).toBe(sha256);
    expect(await actionsOf(ctx)).toEqual(["pack.request", "pack.make", "pack.download"]);
  });

  it("are numbered without gaps, each naming the one before", async () => {
    const lost = await requestPack(ctx, PERIOD);
    await cancelPack(ctx, { packId: lost.id });
    await runPack(lost.id, NEVER);
    expect(await stateOf(lost.id)).toMatchObject({ status: "cancelled", number: null });
    const second = await make(ctx);
    expect(await getPack(ctx, { packId: second })).toMatchObject({
      number: 2,
      previous: { id: first, number: 1 },
    });
    expect((await getPack(ctx, { packId: first })).next).toEqual({ id: second, number: 2 });
    const compared = await comparePacks(ctx, { from: first, to: second });
    expect(compared.sources).toMatchObject([
      { drift: 0, verdicts: [], rules: [], findings: { opened: [], closed: [], undecided: [] } },
    ]);
    expect(compared.sources[0]!.findings.unchanged).toBeGreaterThan(5);
  }, 30_000);

  it("of two people at once one is made, and nobody without the right asks", async () => {
    const who = await makeContext();
    const within = { organisationId: who.organisation.id };
    const results = await Promise.allSettled([1, 2, 3].map(() => requestPack(who, PERIOD)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
    for (const role of ["auditor", "team_lead"] as const)
      await expect(requestPack(await makeContext(role, within), PERIOD)).rejects.toMatchObject({
        code: "forbidden",
      });
    const lead = await makeContext("team_lead", within);
    await expect(listPacks(lead, { limit: 10 })).rejects.toMatchObject({ code: "forbidden" });
    expect((await listPacks(await makeContext(), { limit: 10 })).packs).toEqual([]);
    const stranger = await makeContext();
    const foreign = { packId: first };
    for (const ask of [getPack, downloadPack, cancelPack, listPackLinks])
      await expect(ask(stranger, foreign)).rejects.toMatchObject({ code: "not-found" });
    await whileAuditLogRefuses(async () => {
      await expect(downloadPack(ctx, foreign)).rejects.toThrow();
      await expect(requestPack(stranger, PERIOD)).rejects.toThrow();
    });
    expect(await db().pack.count({ where: { organisationId: stranger.organisation.id } })).toBe(0);
  });

  it("leave nothing when the server stops or somebody cancels while one is being made", async () => {
    const who = await makeContext();
    const stopped = new AbortController();
    stopped.abort(new Error("stopping"));
    const { id } = await requestPack(who, PERIOD);
    await runPack(id, { signal: stopped.signal });
    expect(await stateOf(id)).toMatchObject({ status: "failed", error: { code: "interrupted" } });

    const { id: other } = await requestPack(who, PERIOD);
    const running = runPack(other, NEVER);
    await cancelPack(who, { packId: other });
    await running;
    expect(await stateOf(other)).toMatchObject({ status: "cancelled", number: null });
    expect(await db().packPiece.count({ where: { packId: { in: [id, other] } } })).toBe(0);
    await expect(downloadPack(who, { packId: other })).rejects.toMatchObject({ code: "not-found" });
  }, 30_000);

  it("whose server died are ended with why, lose what was written, and can be made again", async () => {
    const who = await makeContext();
    const { id } = await requestPack(who, PERIOD);
    await db().pack.update({
      where: { id },
      data: { status: "running", heartbeatAt: new Date(Date.now() - 200_000) },
    });
    await db().packPiece.create({ data: { packId: id, position: 0, bytes: new Uint8Array([1]) } });
    await endDeadPacks(new Date());
    expect(await stateOf(id)).toMatchObject({ status: "failed", error: { code: "interrupted" } });
    expect(await db().packPiece.count({ where: { packId: id } })).toBe(0);
    const again = await make(who);
    expect(await stateOf(again)).toMatchObject({ status: "made", number: 1, completeness: "failed" });
  }, 30_000);

  it("never change, not even by hand, and what is said about them does not reach them", async () => {
    const { query } = currentDatabase();
    const before = await stateOf(first);
    for (const statement of [
      `UPDATE pack SET sha256 = 'x' WHERE id = '${first}'`,
      `UPDATE pack SET completeness = 'complete' WHERE id = '${first}'`,
      `DELETE FROM pack WHERE id = '${first}'`,
      `UPDATE pack_piece SET bytes = '' WHERE pack_id = '${first}'`,
      `DELETE FROM pack_piece WHERE pack_id = '${first}'`,
      `INSERT INTO pack_piece VALUES ('${first}', 99, '')`,
      `DELETE FROM pack_outline WHERE pack_id = '${first}'`,
    ])
      await expect(query(statement), statement).rejects.toThrow(/never|pack/);
    await writeComment(ctx, {
      ...{ target: "pack", targetId: first, sourceId: "", clientId: randomUUID() },
      text: "十一月的部分数据仍缺",
    });
    expect(await stateOf(first)).toEqual(before);
  });

  it("are fetched by a link until it is used up, expired or revoked; all of that looks alike", async () => {
    const share = (more = {}) =>
      createPackLink(ctx, { packId: first, recipient: "外部审计", days: 7, maxDownloads: 2, ...more });
    const tokenOf = ({ path }: { path: string }) => path.split("/").at(-1) ?? "";
    const token = tokenOf(await share());
    expect(JSON.stringify(await db().packLink.findMany())).not.toContain(token);
    expect(await openSharedPack(token, SOMEBODY)).toMatchObject({ number: 1, downloadsLeft: 2 });
    const raced = await Promise.allSettled([1, 2, 3].map(() => downloadSharedPack(token, SOMEBODY)));
    expect(raced.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    const [link] = await listPackLinks(ctx, { packId: first });
    expect(link).toMatchObject({ state: "used-up", downloads: 2 });
    expect(link?.uses[0]).toMatchObject({ ip: SOMEBODY.ip, isDownload: true });

    const revoked = tokenOf(await share());
    const [newest] = await listPackLinks(ctx, { packId: first });
    await revokePackLink(ctx, { packId: first, linkId: newest!.id });
    const expired = tokenOf(await share());
    await db().packLink.updateMany({
      where: { revokedAt: null },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    const refusals = await Promise.all(
      [token, revoked, expired, "x".repeat(43), "short"].map((one) =>
        openSharedPack(one, SOMEBODY).catch((error: unknown) => JSON.stringify(error)),
      ),
    );
    expect(new Set(refusals).size).toBe(1);
    const lead = await makeContext("auditor", { organisationId: ctx.organisation.id });
    await expect(
      createPackLink(lead, { packId: first, recipient: "x", days: 1, maxDownloads: 1 }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  it("are erased by retention but for the newest, the held and those a request points at", async () => {
    const third = await make(ctx);
    const { packs } = await listPacks(ctx, { limit: 50 });
    const made = packs.filter(({ status }) => status === "made").map(({ id }) => id);
    const [, held] = made;
    await holdPack(ctx, { packId: held!, reason: "诉讼保全" });
    const { id: requestId } = await askForEvidence(ctx, {
      ...{ clientId: randomUUID(), title: "核对", what: "核对首个包", packId: first, due: dayIn(5) },
    });
    await setPackRetention(ctx, { keepCount: 1, keepMonths: null });
    expect(await applyRetention(ctx.organisation.id, new Date())).toBe(0);
    await db().evidenceRequest.update({ where: { id: requestId }, data: { status: "withdrawn" } });
    expect(await applyRetention(ctx.organisation.id, new Date())).toBe(1);
    const gone = await getPack(ctx, { packId: first });
    expect(gone).toMatchObject({ number: 1, deleted: { reason: expect.stringMatching(/retention/) } });
    expect(gone.sha256).toHaveLength(64);
    expect(await db().packPiece.count({ where: { packId: first } })).toBe(0);
    await expect(downloadPack(ctx, { packId: first })).rejects.toMatchObject({ code: "not-found" });
    expect(await stateOf(third)).toMatchObject({ deletedAt: null });
    await holdPack(ctx, { packId: held!, reason: null });
    expect(await applyRetention(ctx.organisation.id, new Date())).toBe(1);
    expect((await actionsOf(ctx)).slice(-2)).toEqual(["pack.release", "pack.delete"]);
  }, 30_000);
});
