import "server-only";
import { randomUUID } from "node:crypto";
import type { CreatedTarget, CreateTarget } from "@/lib/contracts/notifications";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { checkedTarget, newSigningSecret } from "./checked";
import { sealSecrets } from "./secret";

/** Adds a target. Its address and secrets are sealed before they reach the database; a webhook gets its signing secret here. */
export async function createTarget(ctx: Context, input: CreateTarget): Promise<CreatedTarget> {
  authorize(ctx, "notifications:write");
  const { kind, name, locale, subscription } = input;
  const signingSecret = kind === "webhook" ? newSigningSecret() : null;
  const given = signingSecret ? { ...input.secrets, secret: signingSecret } : input.secrets;
  const { settings, secrets, address } = checkedTarget(kind, input.settings, given);
  const id = randomUUID();
  await transaction(async (tx) => {
    await tx.notificationTarget.create({
      data: {
        id,
        organisationId: ctx.organisation.id,
        kind,
        name,
        locale,
        settings,
        isEnabled: true,
        address,
        subscription,
        ...sealSecrets(id, secrets),
      },
    });
    await recordAudit(tx, ctx, {
      action: "target.create",
      target: { kind: "target", id, name },
      after: { kind, locale, settings, address, subscription },
    });
  });
  return { id, signingSecret };
}
