import "server-only";
import { randomUUID } from "node:crypto";
import type { OpenReceiver, ReceiverKind } from "@/lib/contracts/event-receivers";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { sealSecret } from "@/lib/server/secrets";
import { receiverPath } from "./path";
import { getReceiverSource } from "./source";

type Input = OpenReceiver & { sourceId: string; kind: ReceiverKind };

/** Opens an address for the platform to send to, or replaces the secret of one that is open; the address stays. */
export async function openReceiver(ctx: Context, input: Input): Promise<{ path: string }> {
  authorize(ctx, "sources:write");
  const { sourceId, kind, secret, aesKey } = input;
  if ((kind === "wecom-callback") !== (aesKey !== undefined))
    throw new AppError("invalid", "receivers.problems.aesKey", {}, { field: "aesKey" });
  return transaction(async (tx) => {
    const source = await getReceiverSource(tx, ctx, { sourceId, kind });
    const before = await tx.eventReceiver.findUnique({ where: { sourceId_kind: { sourceId, kind } } });
    const id = before?.id ?? randomUUID();
    const { ciphertext, keyId } = sealSecret(id, JSON.stringify({ secret, ...(aesKey && { aesKey }) }));
    const sealed = { secretCiphertext: ciphertext, secretKeyId: keyId };
    if (before) await tx.eventReceiver.update({ where: { id }, data: sealed });
    else
      await tx.eventReceiver.create({
        data: {
          id,
          organisationId: ctx.organisation.id,
          sourceId,
          kind,
          createdBy: ctx.actor.name,
          ...sealed,
        },
      });
    await recordAudit(tx, ctx, {
      action: before ? "receiver.replace-secret" : "receiver.open",
      target: { kind: "source", id: source.id, name: source.name },
      after: { receiver: kind },
    });
    return { path: receiverPath(id) };
  });
}
