import "server-only";
import type { AssignChannel } from "@/lib/contracts/reception-log";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { getSourceInOrganisation } from "@/lib/server/sources/get-in-organisation";
import { channelsOf } from "./channels";

/** Says which channel a name in the logs stands for, or takes that back. @throws AppError not-found, invalid */
export async function assignChannel(ctx: Context, { source, name, channelId }: AssignChannel): Promise<void> {
  authorize(ctx, "reception-log:write");
  const scope = { organisationId: ctx.organisation.id, sourceId: source };
  const channels = await channelsOf(ctx, scope);
  if (channelId !== null && !channels.some(({ id }) => id === channelId))
    throw new AppError("invalid", "reception-log.problems.channelGone", {}, { field: "channelId" });
  await transaction(async (tx) => {
    const row = await getSourceInOrganisation(tx, ctx, source);
    const key = { ...scope, name };
    const earlier = await tx.receptionLogChannel.findUnique({ where: { organisationId_sourceId_name: key } });
    await tx.receptionLogChannel.deleteMany({ where: key });
    if (channelId !== null) await tx.receptionLogChannel.create({ data: { ...key, channelId } });
    await recordAudit(tx, ctx, {
      action: "reception-log.assign-channel",
      target: { kind: "source", id: source, name: row.name },
      before: { name, channelId: earlier?.channelId ?? null },
      after: { name, channelId },
    });
  });
}
