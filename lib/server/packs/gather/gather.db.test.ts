import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { auditSnapshot } from "@/lib/engine/audit";
import { canonicalize, contentText } from "@/lib/engine/canonical";
import { withPolicy } from "@/lib/engine/policy";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";
import { receivingCompany } from "@/lib/engine/testing/company";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { importSample } from "@/lib/server/imports/import-sample";
import { declareIncident } from "@/lib/server/incidents/declare";
import { sha256 } from "@/lib/server/snapshots/pack";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { createWaiver } from "@/lib/server/waivers/create";
import { endWaiver } from "@/lib/server/waivers/end";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { declaration } from "@/lib/testing/incidents";
import { gatherPack } from "./gather";
import type { PackScope } from "./scope";

const DAY_MS = 86_400_000;

/** A source of which two fields could not be read in any row. */
async function storeUnread({ organisation }: Context): Promise<string> {
  const organisationId = organisation.id;
  const { id: sourceId } = await db().source.create({
    data: { organisationId, kind: "file", name: "客服中心", settings: {} },
  });
  const unread = { $: "unreadable", reason: "no-permission" } as const;
  const ledger = { channels: { fields: { state: unread, name: unread } } } as const;
  const snapshot = buildSnapshot(receivingCompany(), { ledger });
  const prepared = await prepareSnapshot(snapshot, { organisationId });
  await transaction((tx) => storeSnapshot(tx, { organisationId, sourceId }, prepared));
  return sourceId;
}

describeOnDatabases("what a pack holds", () => {
  let ctx: Context;
  let sourceId: string;
  let moments: { id: string; takenAt: Date }[];

  beforeAll(async () => {
    ctx = await makeContext();
    ({ sourceId } = await importSample(ctx));
    moments = await db().snapshot.findMany({
      where: { organisationId: ctx.organisation.id },
      orderBy: { takenAt: "asc" },
      select: { id: true, takenAt: true },
    });
  });

  function gather(more: Partial<PackScope> = {}, previous: string | null = null, who = ctx) {
    const at = new Date(Date.now() + 1000);
    const scope = { organisation: who.organisation, from: new Date(0), to: at, sourceIds: [], at, ...more };
    const head = { id: "pack", number: 1, requestedBy: "王芳", inlet: "1", previous: null };
    return gatherPack({ scope, head, previousSnapshot: () => previous });
  }

  it("is the newest snapshot of the period, as sealed, judged as anybody can judge it again", async () => {
    const [source] = (await gather()).sources;
    expect(source?.snapshot.id).toBe(moments.at(-1)?.id);
    const { value, hash } = source!.snapshot;
    expect(sha256(contentText(value))).toBe(hash);
    const again = auditSnapshot(withPolicy(value, source!.policy));
    expect(canonicalize(source!.report.results)).toBe(canonicalize(again.results));

    const early = await gather({ to: new Date(moments[0]!.takenAt.getTime() + 1) });
    expect(early.sources[0]?.snapshot.id).toBe(moments[0]!.id);
    const found = early.sources[0]!.report.results.flatMap(({ findings }) => findings);
    expect(Object.keys(early.sources[0]!.sightings)).toHaveLength(found.length);
    for (const { lastSeenAt } of Object.values(early.sources[0]!.sightings))
      expect(lastSeenAt <= moments[0]!.takenAt.toISOString(), "what came later is not told").toBe(true);
  });

  it("tells the drift since what the previous pack held", async () => {
    const { sources } = await gather({}, moments[0]!.id);
    expect(sources[0]?.drift?.against.snapshotId).toBe(moments[0]!.id);
    expect(sources[0]?.drift?.diff.rows.length).toBeGreaterThan(0);
    expect((await gather()).sources[0]?.drift).toBeNull();
  });

  it("lists what is missing: a source without a snapshot, one not chosen, unread sections, failed pulls", async () => {
    const who = await makeContext();
    const organisationId = who.organisation.id;
    const empty = await db().source.create({
      data: { organisationId, kind: "chatwoot", name: "海外客服", settings: {} },
    });
    const reason = { zh: "凭证已失效", en: "the credential is dead" };
    for (const _ of [1, 2])
      await db().pull.create({
        data: {
          organisationId,
          sourceId: empty.id,
          status: "failed",
          error: { code: "auth", text: reason, remedy: reason },
        },
      });
    const alone = await gather({}, null, who);
    expect(alone.sources).toEqual([]);
    expect(alone.omissions).toContainEqual(
      expect.objectContaining({
        subject: "海外客服",
        why: reason,
        what: expect.objectContaining({ zh: "2 次拉取的数据" }),
      }),
    );
    expect(alone.omissions.map(({ why }) => why.en)).toContain("no snapshot was taken in the period");

    const read = await storeUnread(who);
    const { omissions } = await gather({ sourceIds: [read] }, null, who);
    expect(omissions).toContainEqual(
      expect.objectContaining({
        subject: "海外客服",
        why: expect.objectContaining({ en: expect.stringMatching(/not chosen/) }),
      }),
    );
    const told = omissions.filter(({ subject }) => subject === "客服中心 / channels");
    expect(told.map(({ what }) => what.en)).toEqual(["fields name, state of “Channels”"]);
  });

  it("says that a period is not over", async () => {
    const { omissions } = await gather({ to: new Date(Date.now() + DAY_MS) });
    expect(omissions[0]?.why.en).toBe("the period was not over when the pack was made");
  });

  it("holds waivers with how they stood, those that were withdrawn too", async () => {
    const [finding] = await db().finding.findMany({
      where: { organisationId: ctx.organisation.id, status: { not: "resolved" } },
      take: 1,
    });
    const until = new Date(Date.now() + 9 * DAY_MS).toISOString().slice(0, 10);
    const key = { sourceId, findingId: finding!.id, reason: "下季度更换平台", ownerId: ctx.actor.id, until };
    const { id } = await createWaiver(ctx, key);
    const holding = (await gather()).sources[0]?.waivers;
    expect(holding).toMatchObject([{ id, state: "holding", reason: key.reason, acceptedBy: ctx.actor.name }]);
    await endWaiver(ctx, { waiverId: id });
    expect((await gather()).sources[0]?.waivers).toMatchObject([{ id, state: "expired" }]);
    const past = { from: new Date(0), to: new Date(Date.now() - DAY_MS) };
    expect((await gather(past)).sources[0]?.waivers).toEqual([]);
  });

  it("holds the incidents, comments and requests of the period, and nobody else's", async () => {
    const organisationId = ctx.organisation.id;
    await declareIncident(ctx, declaration());
    await db().comment.create({
      data: {
        organisationId,
        clientId: randomUUID(),
        target: "snapshot",
        targetId: moments[0]!.id,
        text: "已与平台核对",
        authorId: ctx.actor.id,
      },
    });
    await db().evidenceRequest.create({
      data: {
        organisationId,
        number: 1,
        clientId: randomUUID(),
        title: "值班表",
        what: "十月的值班表",
        dueAt: new Date(),
        askedById: ctx.actor.id,
        entries: {
          create: {
            organisationId,
            clientId: randomUUID(),
            kind: "asked",
            text: "十月的值班表",
            authorId: ctx.actor.id,
          },
        },
      },
    });
    const mine = await gather();
    expect(mine.incidents).toMatchObject([{ kind: "real", title: declaration().title }]);
    expect(mine.incidents[0]?.journal.length).toBeGreaterThan(0);
    expect(mine.comments).toMatchObject([{ text: "已与平台核对", target: { kind: "snapshot" } }]);
    expect(mine.requests).toMatchObject([{ title: "值班表", thread: [{ kind: "asked" }] }]);
    const theirs = await gather({}, null, await makeContext());
    expect([theirs.incidents, theirs.comments, theirs.requests, theirs.sources]).toEqual([[], [], [], []]);
  });
});
