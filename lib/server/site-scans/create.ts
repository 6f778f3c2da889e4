import "server-only";
import type { CreateSiteScan } from "@/lib/contracts/site-scans";
import { ConnectorError } from "@/lib/connectors/connector-error";
import { parseTarget } from "@/lib/connectors/http/target";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { getSourceInOrganisation } from "@/lib/server/sources/get-in-organisation";
import { loadNewest } from "@/lib/server/snapshots/load-newest";
import { entrancesIn } from "./entrances";

/**
 * Has a channel's web entrance looked at; the first look is due at once.
 * @throws AppError invalid, naming the field; not-found for a source that is not there
 */
export async function createSiteScan(ctx: Context, input: CreateSiteScan): Promise<{ id: string }> {
  authorize(ctx, "probes:write");
  checkAddress("url", input.url);
  for (const api of input.apis) checkAddress("apis", api);
  const source = await getSourceInOrganisation(db(), ctx, input.sourceId);
  const snapshot = await loadNewest(ctx, { organisationId: ctx.organisation.id, sourceId: source.id });
  const entrance = snapshot && entrancesIn(snapshot).find(({ channel }) => channel.id === input.channelId);
  if (!entrance) throw refused("channelId", "site-scans.problems.channel");
  const { name = entrance.channel.name, ...rest } = input;
  return transaction(async (tx) => {
    await getSourceInOrganisation(tx, ctx, input.sourceId);
    const { id } = await tx.siteScan.create({
      data: {
        ...rest,
        name,
        entrance: entrance.entrance,
        organisationId: ctx.organisation.id,
        nextAt: new Date(),
      },
    });
    await recordAudit(tx, ctx, {
      action: "site-scan.create",
      target: { kind: "site-scan", id, name },
      after: { ...rest, entrance: entrance.entrance },
    });
    return { id };
  });
}

function checkAddress(field: "url" | "apis", address: string): void {
  try {
    parseTarget(address);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    throw refused(field, "site-scans.problems.address");
  }
}

function refused(field: string, key: string): AppError {
  return new AppError("invalid", key, {}, { fieldKeys: { [field]: key } });
}
