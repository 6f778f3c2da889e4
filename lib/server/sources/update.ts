import "server-only";
import type { UpdateSource } from "@/lib/contracts/sources";
import type { Prisma } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { checkedCredentials, checkedSettings, connectorOf } from "./connector";
import { getSourceInOrganisation } from "./get-in-organisation";
import { credentialsFor, sealCredentials } from "./secret";

type Input = UpdateSource & { sourceId: string };

/** Changes name, settings or credentials. @throws AppError invalid when a new address needs its credential again */
export async function updateSource(ctx: Context, input: Input): Promise<void> {
  authorize(ctx, "sources:write");
  await transaction(async (tx) => {
    const source = await getSourceInOrganisation(tx, ctx, input.sourceId);
    const changes = input.settings || input.credentials;
    if (changes && source.kind === "file") throw new AppError("conflict", "sources.problems.fileIsImported");
    const connector = changes && connectorOf(source.kind);
    const settings =
      connector && input.settings
        ? checkedSettings(connector, input.settings)
        : (source.settings as Prisma.InputJsonObject);
    const credentials =
      connector &&
      checkedCredentials(connector, credentialsFor(connector, source, settings, input.credentials));
    await tx.source.update({
      where: { id: source.id },
      data: {
        ...(input.name !== undefined && { name: input.name }),
        settings,
        ...(credentials && sealCredentials(source.id, credentials)),
      },
    });
    await recordAudit(tx, ctx, {
      action: "source.update",
      target: { kind: "source", id: source.id, name: input.name ?? source.name },
      before: { name: source.name, settings: source.settings as Prisma.InputJsonObject },
      after: {
        name: input.name ?? source.name,
        ...(input.settings && { settings }),
        // That a credential was replaced is worth a trace; what it is never is.
        replacedCredentials: input.credentials !== undefined,
      },
    });
  });
}
