import "server-only";
import type { UpdateSource } from "@/lib/contracts/sources";
import type { Prisma } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { checkedCredentials, checkedSettings, connectorOf } from "./connector";
import { getSourceInOrganisation } from "./get-in-organisation";
import { sealCredentials } from "./secret";

type Input = UpdateSource & { sourceId: string };

export async function updateSource(ctx: Context, input: Input): Promise<void> {
  authorize(ctx, "sources:write");
  await transaction(async (tx) => {
    const source = await getSourceInOrganisation(tx, ctx, input.sourceId);
    const settings = input.settings && checkedSettings(connectorOf(source.kind), input.settings);
    const credentials = input.credentials && checkedCredentials(connectorOf(source.kind), input.credentials);
    await tx.source.update({
      where: { id: source.id },
      data: {
        ...(input.name !== undefined && { name: input.name }),
        ...(settings && { settings }),
        ...(credentials && sealCredentials(source.id, credentials)),
      },
    });
    await recordAudit(tx, ctx, {
      action: "source.update",
      target: { kind: "source", id: source.id, name: input.name ?? source.name },
      before: { name: source.name, settings: source.settings as Prisma.InputJsonObject },
      after: {
        name: input.name ?? source.name,
        ...(settings && { settings }),
        // That a credential was replaced is worth a trace; what it is never is.
        replacedCredentials: credentials !== undefined,
      },
    });
  });
}
