import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { CommentPlace } from "@/lib/contracts/comments";
import type { Context } from "@/lib/server/context";
import { currentDatabase, db } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { listComments } from "./list";
import { writeComment } from "./write";

describeOnDatabases("comments", () => {
  let auditor: Context;
  let places: Record<string, CommentPlace>;

  beforeAll(async () => {
    const ctx = await makeContext();
    const { sourceId, snapshotId } = await importSample(ctx);
    auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    const finding = await db().finding.findFirstOrThrow({ where: { sourceId } });
    places = {
      snapshot: { target: "snapshot", targetId: snapshotId, sourceId: "" },
      finding: { target: "finding", targetId: finding.id, sourceId },
      check: { target: "check", targetId: finding.ruleId, sourceId: "" },
    };
  });
  const say = (who: Context, place: CommentPlace, text: string, more = {}) =>
    writeComment(who, { ...place, clientId: randomUUID(), text, ...more });

  it("stand beside the evidence and change nothing of it", async () => {
    const where = { organisationId: auditor.organisation.id };
    const evidence = async () =>
      JSON.stringify([
        await db().snapshot.findMany({ where, orderBy: { id: "asc" } }),
        await db().finding.findMany({ where, orderBy: { id: "asc" } }),
        (await db().audit.findMany({ where, orderBy: { id: "asc" } })).map(({ summary, bytes }) => [
          summary,
          Buffer.from(bytes).toString("hex"),
        ]),
      ]);
    const before = await evidence();
    for (const [name, place] of Object.entries(places)) {
      await say(auditor, place, `关于${name}`);
      expect(await listComments(auditor, place)).toMatchObject([{ text: `关于${name}`, isMine: true }]);
    }
    expect(await evidence()).toBe(before);
    expect((await auditTrail(auditor.organisation.id)).at(-1)).toMatchObject({ action: "comment.write" });
  });

  it("are corrected by whoever wrote them, once each, and keep what they said", async () => {
    const place = places.snapshot!;
    const { id } = await say(auditor, place, "初稿");
    const lead = await makeContext("team_lead", { organisationId: auditor.organisation.id });
    await expect(say(lead, place, "改写", { replacesId: id })).rejects.toMatchObject({ code: "forbidden" });
    await say(auditor, place, "定稿", { replacesId: id });
    await expect(say(auditor, place, "再改", { replacesId: id })).rejects.toMatchObject({ code: "conflict" });
    const told = (await listComments(lead, place)).at(-1);
    expect(told).toMatchObject({ text: "定稿", isMine: false, earlier: [{ text: "初稿" }] });
    for (const statement of ["UPDATE comment SET text = 'x'", "DELETE FROM comment"])
      await expect(currentDatabase().query(statement)).rejects.toThrow(/never changed/);
  });

  it("are hidden from whoever may not see what they are about, and never half written", async () => {
    const stranger = await makeContext();
    for (const place of [places.snapshot!, places.finding!]) {
      await expect(listComments(stranger, place)).rejects.toMatchObject({ code: "not-found" });
      await expect(say(stranger, place, "x")).rejects.toMatchObject({ code: "not-found" });
    }
    const seat = { id: "s", sources: [], from: null, to: null, endsAt: new Date() };
    await expect(listComments({ ...auditor, seat }, places.finding!)).rejects.toMatchObject({
      code: "not-found",
    });
    const pack: CommentPlace = { target: "pack", targetId: "none", sourceId: "" };
    const lead = await makeContext("team_lead", { organisationId: auditor.organisation.id });
    await expect(listComments(lead, pack)).rejects.toMatchObject({ code: "forbidden" });
    const count = await db().comment.count();
    await whileAuditLogRefuses(async () => {
      await expect(say(auditor, places.check!, "x")).rejects.toThrow();
    });
    expect(await db().comment.count()).toBe(count);
  });
});
