import "server-only";
import type { ReceiverKind } from "@/lib/contracts/event-receivers";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { getReceiverSource } from "./source";

type Input = { sourceId: string; kind: ReceiverKind };

/** Takes the address away, and with it the secret and the log of what came. @throws AppError not-found */
export async function closeReceiver(ctx: Context, { sourceId, kind }: Input): Promise<void> {
  authorize(ctx, "sources:write");
  await transaction(async (tx) => {
    const source = await getReceiverSource(tx, ctx, { sourceId, kind });
    const { count } = await tx.eventReceiver.deleteMany({ where: { sourceId, kind } });
    if (count === 0) throw notFound();
    await recordAudit(tx, ctx, {
      action: "receiver.close",
      target: { kind: "source", id: source.id, name: source.name },
      before: { receiver: kind },
    });
  });
}
