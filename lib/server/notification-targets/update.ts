import "server-only";
import {
  Subscription,
  type TargetKind,
  type UpdatedTarget,
  type UpdateTarget,
} from "@/lib/contracts/notifications";
import type { NotificationTarget } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { checkedTarget, newSigningSecret } from "./checked";
import { getTargetInOrganisation } from "./get-in-organisation";
import { type Fields, openSecrets, sealSecrets } from "./secret";

type Input = UpdateTarget & { targetId: string };

/** Changes a target; what is left out stays. @throws AppError invalid when a new mail server needs the password again */
export async function updateTarget(ctx: Context, input: Input): Promise<UpdatedTarget> {
  authorize(ctx, "notifications:write");
  const signingSecret = input.newSigningSecret ? newSigningSecret() : null;
  await transaction(async (tx) => {
    const target = await getTargetInOrganisation(tx, ctx, input.targetId);
    if (signingSecret && target.kind !== "webhook")
      throw new AppError("conflict", "notifications.problems.noSigningSecret");
    const connection =
      input.settings || input.secrets || signingSecret
        ? changedConnection(target, input, signingSecret)
        : null;
    const { name, locale, subscription, isEnabled } = input;
    const plain = {
      ...(name !== undefined && { name }),
      ...(locale !== undefined && { locale }),
      ...(subscription !== undefined && { subscription }),
      ...(isEnabled !== undefined && { isEnabled }),
      ...(connection && { settings: connection.settings, address: connection.address }),
    };
    await tx.notificationTarget.update({
      where: { id: target.id },
      data: {
        ...plain,
        ...(connection && sealSecrets(target.id, connection.secrets)),
        // What the old address asked for says nothing about the new one.
        ...(connection && { freeAt: null }),
      },
    });
    if (isEnabled === false)
      await tx.delivery.updateMany({
        where: { targetId: target.id, status: "pending" },
        data: { status: "withdrawn", finishedAt: new Date() },
      });
    await recordAudit(tx, ctx, {
      action: "target.update",
      target: { kind: "target", id: target.id, name: name ?? target.name },
      before: {
        name: target.name,
        locale: target.locale,
        isEnabled: target.isEnabled,
        subscription: Subscription.parse(target.subscription),
      },
      // That a secret was replaced is worth a trace; what it is never is.
      after: { ...plain, secretChanged: input.secrets !== undefined || signingSecret !== null },
    });
  });
  return { signingSecret };
}

function changedConnection(target: NotificationTarget, input: Input, signingSecret: string | null) {
  const before = target.settings as Fields;
  const settings = input.settings ?? before;
  const given: Fields = { ...input.secrets, ...(signingSecret && { secret: signingSecret }) };
  const moved = ["host", "port", "security"].some((field) => settings[field] !== before[field]);
  // Whoever may change where a password goes must not thereby read it.
  if (target.kind === "email" && moved && settings.username && given.password === undefined)
    throw new AppError("invalid", AGAIN, {}, { fieldKeys: { "secrets.password": AGAIN } });
  const merged = { ...openSecrets(target), ...given };
  const secrets = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
  return checkedTarget(target.kind as TargetKind, settings, secrets);
}

const AGAIN = "notifications.problems.passwordAgain";
