import { NextRequest } from "next/server";
import { beforeEach, expect, it } from "vitest";
import { type ReceiverKind, ReceiverList } from "@/lib/contracts/event-receivers";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { closeReceiver } from "@/lib/server/receivers/close";
import { listReceivers } from "@/lib/server/receivers/list";
import { openReceiver } from "@/lib/server/receivers/open";
import { archiveSource } from "@/lib/server/sources/archive";
import { auditTrail, makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { whileAuditLogRefuses } from "@/lib/testing/refusing-audit-log";
import { lastCallbackIn, pushSignature, sealedCallback, webhookSignature } from "@/lib/testing/signed-events";
import { GET, POST } from "./v1/hooks/[receiverId]/route";

const SECRET = "planted-webhook-secret-51";
const AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
const CORP = "wx5823bf96d3bd56c7";
const CANARY = "planted-customer-words";

type Sent = { headers?: Record<string, string>; body?: string | Uint8Array; query?: string };

describeOnDatabases("events that platforms send", () => {
  let ctx: Context;
  let sourceId: string;

  const makeSource = async (kind: string, settings: object) => {
    const { id } = await db().source.create({
      data: { organisationId: ctx.organisation.id, kind, name: kind, settings },
    });
    return id;
  };
  const open = (kind: ReceiverKind, more: object = {}) =>
    openReceiver(ctx, { sourceId, kind, secret: SECRET, ...more });
  const seen = async (kind: ReceiverKind = "meiqia-webhook") => {
    const { receivers } = ReceiverList.parse(await listReceivers(ctx, { sourceId }));
    const found = receivers.find((one) => one.kind === kind);
    if (!found) throw new Error(`${kind} is a receiver of the source`);
    return found;
  };

  async function send(path: string, { headers = {}, body, query = "" }: Sent = {}, method = "POST") {
    const request = new NextRequest(`http://inlet.test${path}${query}`, {
      ...{ method, headers },
      ...(method === "POST" && { body: typeof body === "string" ? body : Buffer.from(body ?? "") }),
    });
    const receiverId = path.split("/").at(-1) ?? "";
    const answer = await (method === "GET" ? GET : POST)(request, {
      params: Promise.resolve({ receiverId }),
    });
    return { status: answer.status, text: await answer.text() };
  }
  const event = (more: object = {}) =>
    JSON.stringify({
      id: "sub_1",
      event: "conversation.closed",
      created_at: Date.now(),
      note: CANARY,
      ...more,
    });
  const sign = (body: string | Uint8Array, header = "meiqia-signature") => ({
    body,
    headers: { [header]: webhookSignature(Buffer.from(body as string), SECRET) },
  });

  beforeEach(async () => {
    ctx = await makeContext();
    sourceId = await makeSource("meiqia", { enterpriseId: "1" });
  });

  it("of the workbench are taken under both names, once, and only that they came is kept", async () => {
    const { path } = await open("meiqia-webhook");
    const first = sign(event());
    const second = sign(event({ event: "client.updated" }), "meiqia-sign");
    for (const sent of [first, second, first, first])
      expect(await send(path, sent)).toMatchObject({ status: 200, text: "" });
    expect(await seen()).toMatchObject({
      ...{ path, accepted: 2, refused: [] },
      events: [
        { kind: "client.updated", header: "meiqia-sign" },
        { kind: "conversation.closed", header: "meiqia-signature" },
      ],
    });
    const rows = [await db().receivedEvent.findMany(), await db().eventReceiver.findMany()];
    expect(JSON.stringify(rows)).not.toContain(CANARY);
    expect(JSON.stringify(rows)).not.toContain(SECRET);
  });

  it("that are not signed as they should be are refused, counted by reason, and not kept", async () => {
    const { path } = await open("meiqia-webhook");
    const good = sign(event());
    const refused: [Sent, number][] = [
      [{ body: event() }, 401],
      [{ body: event(), headers: { "x-meiqia-signature": good.headers["meiqia-signature"] ?? "" } }, 401],
      [{ ...good, body: `${String(good.body)} ` }, 401],
      [{ body: event(), headers: { "meiqia-sign": "0".repeat(40) } }, 401],
      [{ body: event(), headers: { authorization: pushSignature(event(), SECRET) } }, 401],
      [sign(event({ created_at: Date.now() - 25 * 3600_000 })), 401],
      [sign("x".repeat(1024 * 1024 + 1)), 422],
    ];
    for (const [sent, status] of refused) expect(await send(path, sent)).toMatchObject({ status });
    expect(await send(path, {}, "GET")).toMatchObject({ status: 401 });
    const { accepted, lastAcceptedAt, events, refused: counted } = await seen();
    expect({ accepted, lastAcceptedAt, events }).toEqual({ accepted: 0, lastAcceptedAt: null, events: [] });
    expect(counted.map(({ reason, count }) => [reason, count])).toEqual([
      ["stale", 1],
      ["too-large", 1],
      ["unsigned", 4],
      ["wrong-signature", 2],
    ]);
    expect(JSON.stringify(await db().refusedEvent.findMany())).not.toContain(CANARY);
  });

  it.each([
    ["NUL", event({ event: "a\u0000b" })],
    ["a raw NUL", "\u0000"],
    ["no UTF-8", new Uint8Array([0xff, 0x00, 0xfe])],
    ["half a surrogate", '{"event":"\\ud800"}'],
    ["sixty thousand brackets", "[".repeat(60_000)],
    ["a prototype", '{"__proto__":{"event":"x"},"constructor":1}'],
  ])("with %s in them are kept in our words alone", async (_, body) => {
    const { path } = await open("meiqia-webhook");
    expect(await send(path, sign(body))).toMatchObject({ status: 200 });
    expect(["other", "unreadable"]).toContain((await seen()).events[0]?.kind);
  });

  it("of offline push are taken with the vendor's own signature", async () => {
    const secret = "$2a$12$skg8Mk3UJ3ylnmciryxCQ.IyjKTqi2ujRYwH0ak/BMXYiFBacZbx6";
    const { path } = await open("meiqia-push", { secret });
    const authorization = "meiqia_sign:YTgyMmFkMDY5OWJjYzI1ODRkNjBhNzAyMTdlY2M4YjU2NDNiYjhkZA==";
    expect(
      await send(path, { body: "美洽，在线客服软件的漂亮之选", headers: { authorization } }),
    ).toMatchObject({ status: 200 });
    expect(
      await send(path, { body: "美洽,在线客服软件的漂亮之选", headers: { authorization } }),
    ).toMatchObject({ status: 401 });
    expect(await seen("meiqia-push")).toMatchObject({
      ...{ accepted: 1, events: [{ kind: "unreadable", header: "authorization" }] },
      refused: [{ reason: "wrong-signature", count: 1 }],
    });
  });

  it("of WeCom are opened, answered, and told by account", async () => {
    sourceId = await makeSource("wecom-kf", { corpId: CORP });
    const { path } = await open("wecom-callback", { secret: "QDG6eK", aesKey: AES_KEY });
    const sealed = (message: string) =>
      sealedCallback(message, { token: "QDG6eK", aesKey: AES_KEY, corpId: CORP });
    const echo = sealed("4711");
    const query = `${echo.query}&echostr=${encodeURIComponent(echo.encrypted)}`;
    expect(await send(path, { query }, "GET")).toEqual({ status: 200, text: "4711" });
    const told = sealed("<xml><Event>kf_msg_or_event</Event><OpenKfId>wk1</OpenKfId><Token>t</Token></xml>");
    const body = `<xml><Encrypt><![CDATA[${told.encrypted}]]></Encrypt></xml>`;
    expect(await send(path, { query: told.query, body })).toEqual({ status: 200, text: "" });
    expect(await send(path, { query: echo.query, body })).toMatchObject({ status: 401 });
    expect(await seen("wecom-callback")).toMatchObject({
      accepted: 2,
      events: [{ kind: "kf_msg_or_event", subject: "wk1" }, { kind: "verification" }],
    });
    const last = await lastCallbackIn(sourceId, "wk1", new Date().toISOString());
    expect(Date.now() - Date.parse(String(last))).toBeLessThan(60_000);
    expect(await lastCallbackIn(sourceId, "wk1", "2026-01-01T00:00:00Z")).toBeUndefined();
  });

  it("reach no address that nobody opened, that was closed, or whose source is gone", async () => {
    const { path } = await open("meiqia-webhook");
    await closeReceiver(ctx, { sourceId, kind: "meiqia-webhook" });
    const again = await open("meiqia-webhook");
    expect(again.path).not.toBe(path);
    await archiveSource(ctx, { sourceId });
    for (const address of [path, again.path, "/api/v1/hooks/nobody", `/api/v1/hooks/${"x".repeat(64)}`])
      expect(await send(address, sign(event()))).toMatchObject({ status: 401 });
    expect(await db().eventReceiver.count({ where: { sourceId } })).toBe(0);
  });

  it("with a replaced secret are judged by the new one, at the same address", async () => {
    const { path } = await open("meiqia-webhook");
    expect((await open("meiqia-webhook", { secret: "another" })).path).toBe(path);
    expect(await send(path, sign(event()))).toMatchObject({ status: 401 });
    const trail = await auditTrail(ctx.organisation.id);
    expect(trail.map(({ action, after }) => [action, after])).toEqual([
      ["receiver.open", { receiver: "meiqia-webhook" }],
      ["receiver.replace-secret", { receiver: "meiqia-webhook" }],
    ]);
    expect(JSON.stringify(trail, (_, one: unknown) => (typeof one === "bigint" ? 0 : one))).not.toContain(
      SECRET,
    );
  });

  it("forget what is a week old", async () => {
    const { path } = await open("meiqia-webhook");
    const [, id = ""] = /hooks\/(.+)$/.exec(path) ?? [];
    const old = new Date(Date.now() - 8 * 86_400_000);
    await db().receivedEvent.create({ data: { receiverId: id, kind: "other", at: old, digest: "x" } });
    await send(path, sign(event()));
    expect(await db().receivedEvent.count({ where: { receiverId: id } })).toBe(1);
  });

  it("come in together five at a time, each once", async () => {
    const { path } = await open("meiqia-webhook");
    const bodies = Array.from({ length: 30 }, (_, at) => event({ id: `sub_${at}` }));
    const sent = [...bodies, ...bodies].map((body) => () => send(path, sign(body)));
    while (sent.length > 0) await Promise.all(sent.splice(0, 5).map((one) => one()));
    expect((await seen()).accepted).toBe(30);
  });

  it("are an administrator's to open, and only where a platform sends any", async () => {
    await open("meiqia-webhook");
    for (const role of ["team_lead", "auditor"] as const) {
      const other = await makeContext(role, { organisationId: ctx.organisation.id });
      const input = { sourceId, kind: "meiqia-webhook" as const };
      await expect(openReceiver(other, { ...input, secret: "x" })).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(closeReceiver(other, input)).rejects.toMatchObject({ code: "forbidden" });
      expect((await listReceivers(other, input)).receivers).toHaveLength(2);
    }
    const stranger = await makeContext();
    await expect(listReceivers(stranger, { sourceId })).rejects.toMatchObject({ code: "not-found" });
    await expect(open("wecom-callback", { aesKey: AES_KEY })).rejects.toMatchObject({ code: "not-found" });
    await expect(open("meiqia-push", { aesKey: AES_KEY })).rejects.toMatchObject({ code: "invalid" });
    sourceId = await makeSource("chatwoot", {});
    await expect(listReceivers(ctx, { sourceId })).rejects.toMatchObject({ code: "not-found" });
    sourceId = await makeSource("meiqia", {});
    await whileAuditLogRefuses(() => expect(open("meiqia-webhook")).rejects.toThrow());
    expect(await db().eventReceiver.count({ where: { sourceId } })).toBe(0);
  });

  it("show an auditor with a seat what came in the period, and of other sources nothing", async () => {
    const { path } = await open("meiqia-webhook");
    await send(path, sign(event()));
    await send(path, { body: "x" });
    const auditor = await makeContext("auditor", { organisationId: ctx.organisation.id });
    const seat = { id: "s", from: null, endsAt: new Date(Date.now() + 1000), sources: [sourceId] };
    const [past, future] = [new Date(Date.now() - 60_000), new Date(Date.now() + 60_000)];
    const seenBy = async (to: Date) =>
      (await listReceivers({ ...auditor, seat: { ...seat, to } }, { sourceId })).receivers[0];
    expect(await seenBy(past)).toMatchObject({ accepted: 0, lastAcceptedAt: null, events: [], refused: [] });
    expect(await seenBy(future)).toMatchObject({ accepted: 1, events: [{ kind: "conversation.closed" }] });
    const elsewhere = { ...auditor, seat: { ...seat, to: null, sources: ["another"] } };
    await expect(listReceivers(elsewhere, { sourceId })).rejects.toMatchObject({ code: "not-found" });
  });
});
