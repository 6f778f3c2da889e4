import "server-only";
import { dueReminders, type SendReminder, type SentReminder } from "@/lib/contracts/client-reminders";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError, notFound } from "@/lib/server/errors";
import { notifyOfClients } from "@/lib/server/notifications/of-clients";
import { listClients } from "./list";

/**
 * Tells every notification target that asked for it whose client of a source needs a hand by now.
 * @throws AppError not-found, or conflict when nobody is due or nobody would hear it
 */
export async function remindClients(ctx: Context, { source }: SendReminder): Promise<SentReminder> {
  authorize(ctx, "notifications:send");
  const inventory = await listClients(ctx, { source });
  if (!inventory.view) throw notFound();
  const due = dueReminders(inventory);
  if (due.length === 0) throw new AppError("conflict", "clients.problems.nobodyDue");
  const { id, name } = inventory.view.source;
  return transaction(async (tx) => {
    const targets = await notifyOfClients(tx, {
      organisationId: ctx.organisation.id,
      source: { id, name },
      due,
      at: new Date(),
      sameAs: `client-reminder:${id}`,
    });
    if (targets.length === 0) throw new AppError("conflict", "clients.problems.nobodyHears");
    await recordAudit(tx, ctx, {
      action: "self-check.remind",
      target: { kind: "source", id, name },
      after: { agents: due.length, targets },
    });
    return { agents: due.length, targets };
  });
}
