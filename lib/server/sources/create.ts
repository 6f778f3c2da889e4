import "server-only";
import { randomUUID } from "node:crypto";
import type { CreateSource } from "@/lib/contracts/sources";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { checkedCredentials, checkedSettings, connectorOf } from "./connector";
import { sealCredentials } from "./secret";

/** Connects a platform. The credentials are sealed before they reach the database. */
export async function createSource(ctx: Context, input: CreateSource): Promise<{ id: string }> {
  authorize(ctx, "sources:write");
  const connector = connectorOf(input.kind);
  const settings = checkedSettings(connector, input.settings);
  const credentials = checkedCredentials(connector, input.credentials);
  const id = randomUUID();
  return transaction(async (tx) => {
    await tx.source.create({
      data: {
        id,
        organisationId: ctx.organisation.id,
        kind: input.kind,
        name: input.name,
        settings,
        ...sealCredentials(id, credentials),
      },
    });
    await recordAudit(tx, ctx, {
      action: "source.create",
      target: { kind: "source", id, name: input.name },
      after: { kind: input.kind, settings },
    });
    return { id };
  });
}
