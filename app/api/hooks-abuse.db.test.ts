import { NextRequest } from "next/server";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ReceiverKind } from "@/lib/contracts/event-receivers";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { openReceiver } from "@/lib/server/receivers/open";
import { makeContext } from "@/lib/testing/context";
import { describeOnDatabases } from "@/lib/testing/database";
import { pushSignature, sealedCallback, webhookSignature } from "@/lib/testing/signed-events";
import { POST } from "./v1/hooks/[receiverId]/route";

const SECRET = "planted-webhook-secret-51";
const AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
const CORP = "wx5823bf96d3bd56c7";
const KIB = 1024;
/** As docs/operations.md tells them. */
const LARGEST = { "meiqia-webhook": 1024 * KIB, "meiqia-push": 256 * KIB, "wecom-callback": 64 * KIB };
const MOST_REFUSED = 300;
const WINDOW_MS = 15 * 60_000;

type Sent = {
  body?: string | Uint8Array | ReadableStream<Uint8Array>;
  headers?: Record<string, string>;
  query?: string;
  from?: string;
};

describeOnDatabases("receivers in hostile hands", () => {
  let ctx: Context;
  beforeEach(async () => {
    ctx = await makeContext();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function open(kind: ReceiverKind): Promise<string> {
    const isWecom = kind === "wecom-callback";
    const { id: sourceId } = await db().source.create({
      data: {
        organisationId: ctx.organisation.id,
        ...{ kind: isWecom ? "wecom-kf" : "meiqia", name: kind },
        settings: isWecom ? { corpId: CORP } : { enterpriseId: "1" },
      },
    });
    const opening = { sourceId, kind, secret: SECRET, ...(isWecom && { aesKey: AES_KEY }) };
    const { path } = await openReceiver(ctx, opening);
    return path.split("/").at(-1) ?? "";
  }

  async function send(receiverId: string, { body = "", headers = {}, query = "", from = "" }: Sent) {
    const request = new NextRequest(`http://inlet.test/api/v1/hooks/${receiverId}${query}`, {
      method: "POST",
      headers: { ...headers, ...(from && { "x-inlet-peer": from }) },
      body: body instanceof Uint8Array ? Buffer.from(body) : body,
      ...(body instanceof ReadableStream && { duplex: "half" }),
    });
    const answer = await POST(request, { params: Promise.resolve({ receiverId }) });
    return { status: answer.status, retryAfter: Number(answer.headers.get("retry-after")) };
  }
  const receiver = (id: string) => db().eventReceiver.findUniqueOrThrow({ where: { id } });
  const kept = (receiverId: string) => db().receivedEvent.count({ where: { receiverId } });
  const refusals = async (receiverId: string) =>
    Object.fromEntries(
      (await db().refusedEvent.findMany({ where: { receiverId } })).map(({ reason, count }) => [
        reason,
        count,
      ]),
    );

  const workbench = (body: string, header = "meiqia-signature"): Sent => ({
    ...{ body, headers: { [header]: webhookSignature(Buffer.from(body), SECRET) } },
  });
  const event = (id: string, more = {}) =>
    JSON.stringify({ id, event: "conversation.closed", created_at: Date.now(), ...more });
  const push = (body: string): Sent => ({ body, headers: { authorization: pushSignature(body, SECRET) } });
  function callback(token: string): Sent {
    const message = `<xml><Event>kf_msg_or_event</Event><Token>${token}</Token><OpenKfId>wk1</OpenKfId></xml>`;
    const { query, encrypted } = sealedCallback(message, { token: SECRET, aesKey: AES_KEY, corpId: CORP });
    return { query, body: `<xml><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>` };
  }
  const made: Record<ReceiverKind, (id: string) => Sent> = {
    "meiqia-webhook": (id) => workbench(event(id)),
    "meiqia-push": (id) => push(JSON.stringify({ messageId: id, messageTime: Date.now() })),
    "wecom-callback": callback,
  };
  const kinds = Object.keys(made) as ReceiverKind[];

  it.each(kinds)("of kind %s count an event that is sent again once, whenever it comes", async (kind) => {
    const id = await open(kind);
    const first = made[kind]("one");
    expect((await send(id, first)).status).toBe(200);
    const { lastAcceptedAt } = await receiver(id);
    for (let turn = 0; turn < 4; turn += 1) expect((await send(id, first)).status).toBe(200);
    await Promise.all(Array.from({ length: 6 }, () => send(id, first)));
    expect(await receiver(id)).toMatchObject({ accepted: 1, lastAcceptedAt });
    expect(await kept(id)).toBe(1);
    expect((await send(id, made[kind]("two"))).status).toBe(200);
    expect(await receiver(id)).toMatchObject({ accepted: 2 });
    expect(await refusals(id)).toEqual({});
  });

  it("count it once under whichever header, and once in each receiver", async () => {
    const [one, other] = [await open("meiqia-webhook"), await open("meiqia-webhook")];
    const body = event("one");
    for (const header of ["meiqia-signature", "meiqia-sign"])
      for (const id of [one, other]) expect((await send(id, workbench(body, header))).status).toBe(200);
    expect([(await receiver(one)).accepted, (await receiver(other)).accepted]).toEqual([1, 1]);
  });

  it("know what WeCom seals anew when it sends it again for the same event", async () => {
    const id = await open("wecom-callback");
    const [first, again] = [callback("one"), callback("one")];
    expect(again.body).not.toBe(first.body);
    expect((await send(id, first)).status).toBe(200);
    expect((await send(id, again)).status).toBe(200);
    expect((await receiver(id)).accepted).toBe(1);
  });

  it.each(kinds)("of kind %s refuse what is larger before anything in it is looked at", async (kind) => {
    const id = await open(kind);
    const largest = LARGEST[kind];
    const filled = (size: number): Sent => {
      if (kind === "wecom-callback") return { query: callback("x").query, body: "x".repeat(size) };
      const body = event("one", { note: "" }).replace(
        '""',
        `"${"x".repeat(size - event("one", { note: "" }).length)}"`,
      );
      return kind === "meiqia-push" ? push(body) : workbench(body);
    };
    // What fits is judged: the signature of the workbench's holds, the callback's text is none.
    expect((await send(id, filled(largest))).status).toBe(kind === "wecom-callback" ? 422 : 200);
    const before = await refusals(id);
    expect(before).toEqual(kind === "wecom-callback" ? { malformed: 1 } : {});
    expect((await send(id, filled(largest + 1))).status).toBe(422);
    expect(await refusals(id)).toEqual({ ...before, "too-large": 1 });
    expect(await kept(id)).toBe(kind === "wecom-callback" ? 0 : 1);
  });

  it.each(kinds)("of kind %s read no more of an endless body than it takes to know", async (kind) => {
    const id = await open(kind);
    const piece = new Uint8Array(16 * KIB).fill(120);
    let [pulled, cancelled] = [0, false];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += piece.byteLength;
        if (pulled > 4 * LARGEST[kind]) controller.error(new Error("nobody stopped reading"));
        else controller.enqueue(piece);
      },
      cancel() {
        cancelled = true;
      },
    });
    expect((await send(id, { ...made[kind]("one"), body })).status).toBe(422);
    expect(cancelled).toBe(true);
    expect(pulled).toBeLessThanOrEqual(LARGEST[kind] + 8 * piece.byteLength);
    expect(await refusals(id)).toEqual({ "too-large": 1 });
  });

  it("answer 429 after three hundred refusals from one address, and say when to come again", async () => {
    const [id, other] = [await open("meiqia-webhook"), await open("meiqia-webhook")];
    const [office, elsewhere] = ["198.51.100.7", "198.51.100.8"];
    const forged = (to: string, from: string) => send(to, { body: "x", from });
    for (let at = 0; at < MOST_REFUSED; at += 1) expect((await forged(id, office)).status).toBe(401);
    const began = Date.now();
    for (let at = 0; at < 3; at += 1) {
      const { status, retryAfter } = await forged(id, office);
      expect(status).toBe(429);
      expect(retryAfter).toBeGreaterThan(0);
      expect(retryAfter).toBeLessThanOrEqual(WINDOW_MS / 1000);
    }
    // Counted no more, whoever is elsewhere is not held up, and what is signed still comes in from there.
    expect(await refusals(id)).toEqual({ unsigned: MOST_REFUSED });
    expect((await forged(id, elsewhere)).status).toBe(401);
    expect((await forged(other, office)).status).toBe(401);
    expect((await send(id, { ...made["meiqia-webhook"]("one"), from: office })).status).toBe(200);
    vi.useFakeTimers({ toFake: ["Date"], now: began + WINDOW_MS + 1_000 });
    expect((await forged(id, office)).status).toBe(401);
    expect(await refusals(id)).toEqual({ unsigned: MOST_REFUSED + 2 });
  });
});
