import { randomUUID } from "node:crypto";
import { WriteEntry } from "@/lib/contracts/incident-entries";
import { DeclareIncident } from "@/lib/contracts/incidents";
import { listChannels } from "@/lib/server/channels/list";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";

/** A declaration as a browser would send it, an hour after it began. */
export function declaration(more: Partial<Record<keyof DeclareIncident, unknown>> = {}): DeclareIncident {
  return DeclareIncident.parse({
    clientId: randomUUID(),
    title: "微信渠道消息无人接收",
    startedAt: new Date(Date.now() - 3_600_000).toISOString(),
    declaredAt: new Date().toISOString(),
    ...more,
  });
}

export function entry(text: string, more: Partial<Record<keyof WriteEntry, unknown>> = {}): WriteEntry {
  return WriteEntry.parse({
    clientId: randomUUID(),
    kind: "action",
    text,
    happenedAt: new Date().toISOString(),
    ...more,
  });
}

/** A channel with a promised hour that was received in an older snapshot and is dark now. */
export async function darkenedChannel(ctx: Context): Promise<{ channelId: string; hour: number }> {
  const oldest = await db().snapshot.findFirst({
    where: { organisationId: ctx.organisation.id },
    orderBy: { takenAt: "asc" },
  });
  const now = await listChannels(ctx, {});
  const then = await listChannels(ctx, { snapshot: oldest?.id ?? "" });
  for (const { id, week, intended } of now.channels) {
    const old = then.channels.find((channel) => channel.id === id);
    const hour = [...week].findIndex(
      (verdict, at) => verdict === "R" && intended[at] === "1" && old?.week[at] === "P",
    );
    if (hour >= 0) return { channelId: id, hour };
  }
  throw new Error("The sample company has a channel that went dark.");
}
