import "server-only";
import { createHash } from "node:crypto";
import type { NextRequest } from "next/server";
import { type Judged, type Refusal, refuse } from "@/lib/connectors/event";
import { RECEIVER_KINDS, type ReceiverKind } from "@/lib/contracts/event-receivers";
import type { EventReceiver, Source } from "@/lib/generated/prisma/client";
import { db, transaction } from "./db";
import { AppError } from "./errors";
import { judgeEvent, LARGEST } from "./receivers/judge";
import type { RequestInfo } from "./request-info";
import { piecesOf } from "./request-pieces";
import { SecretUnreadable } from "./secrets";
import { takeTurn } from "./turns";

/** Longer than anything that says when it was sent may be late, so that what comes again is known. */
const KEPT_MS = 7 * 86_400_000;
const KEPT_EVENTS = 20_000;
/** So often the log is cut to size. */
const CUT_EVERY = 100;

type Receiver = EventReceiver & { source: Source };

/**
 * Something a platform sent. The signature over the raw body decides before anything in it is read; of what is accepted only
 * that it came is kept, of what is refused only how often and why.
 * @throws AppError unauthenticated for an address nobody opened and for a wrong signature alike; invalid; too-many-requests
 */
export async function receiveEvent(
  receiverId: string,
  request: NextRequest,
  info: RequestInfo,
): Promise<Response> {
  const receiver = await db().eventReceiver.findUnique({
    where: { id: receiverId },
    include: { source: true },
  });
  const kind = RECEIVER_KINDS.find((one) => one === receiver?.kind);
  if (!receiver || !kind || receiver.source.archivedAt) throw refusalOf("unsigned");
  const now = new Date();
  const judged = await judge(receiver, kind, request, now);
  if (!judged.ok) {
    takeTurn("refusedEvent", receiverId, info.ip);
    await countRefusal(receiverId, judged.reason, now);
    throw refusalOf(judged.reason);
  }
  await keep(receiver, judged, now);
  return new Response(judged.reply, { headers: { "content-type": "text/plain; charset=utf-8" } });
}

async function judge(
  receiver: Receiver,
  kind: ReceiverKind,
  request: NextRequest,
  now: Date,
): Promise<Judged> {
  const method = request.method === "GET" ? "GET" : "POST";
  // Only WeCom asks before it sends.
  if (method === "GET" && kind !== "wecom-callback") return refuse("unsigned");
  const body = await readBody(request, LARGEST[kind]);
  if (body === null) return refuse("too-large");
  const { headers, nextUrl } = request;
  try {
    const event = {
      method,
      body,
      query: nextUrl.search,
      now,
      header: (name: string) => headers.get(name),
    } as const;
    return judgeEvent(receiver, kind, event);
  } catch (cause) {
    if (cause instanceof SecretUnreadable) throw new AppError("unavailable", undefined, {}, { cause });
    throw cause;
  }
}

/** Null for one that is larger, of which no more is read than it takes to know. */
async function readBody(request: NextRequest, largest: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of piecesOf(request)) {
    size += piece.byteLength;
    if (size > largest) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Once: what comes again, by a second attempt or by somebody who overheard it, proves nothing new. */
async function keep({ id }: Receiver, event: Extract<Judged, { ok: true }>, at: Date): Promise<void> {
  const { kind, subject, header, sentAt, signed } = event;
  const digest = createHash("sha256").update(kind).update("\0").update(signed).digest("hex");
  const accepted = await transaction(async (tx) => {
    const { count } = await tx.receivedEvent.createMany({
      data: [{ receiverId: id, kind, subject, header, sentAt, at, digest }],
      skipDuplicates: true,
    });
    if (count === 0) return null;
    const counted = await tx.eventReceiver.update({
      where: { id },
      data: { accepted: { increment: 1 }, lastAcceptedAt: at },
      select: { accepted: true },
    });
    return counted.accepted;
  });
  if (accepted !== null && accepted % CUT_EVERY === 1) await cutLog(id, at);
}

async function cutLog(receiverId: string, now: Date): Promise<void> {
  const beyond = await db().receivedEvent.findFirst({
    where: { receiverId },
    orderBy: { at: "desc" },
    skip: KEPT_EVENTS,
    select: { at: true },
  });
  const before = new Date(Math.max(now.getTime() - KEPT_MS, beyond?.at.getTime() ?? 0));
  await db().receivedEvent.deleteMany({ where: { receiverId, at: { lt: before } } });
}

async function countRefusal(receiverId: string, reason: Refusal, lastAt: Date): Promise<void> {
  await db().refusedEvent.upsert({
    where: { receiverId_reason: { receiverId, reason } },
    create: { receiverId, reason, count: 1, lastAt },
    update: { count: { increment: 1 }, lastAt },
  });
}

function refusalOf(reason: Refusal): AppError {
  const isWrong = reason === "too-large" || reason === "malformed";
  return new AppError(isWrong ? "invalid" : "unauthenticated", `receivers.refused.${reason}`);
}
