import { z } from "zod";
import { read, type Reading } from "@/lib/engine/value";

/** Names of the rows that values refer to, by section and id: `names.agents.a17`. */
export const Names = z.record(z.string(), z.record(z.string(), z.string()));
export type Names = z.infer<typeof Names>;

export type Basis = "observed" | "declared";

/** A field of a snapshot as it was met; what a declared section holds is declared, marker or not. */
export function readingOf(value: unknown, basis: Basis): Reading<unknown> {
  const reading = read(value ?? undefined);
  return reading.state === "observed" ? { ...reading, state: basis } : reading;
}

const BY_FIELD: Record<string, readonly string[]> = {
  agentId: ["agents"],
  ownerAgentId: ["agents"],
  groupId: ["groups"],
  groupScope: ["groups"],
  roleIds: ["roles"],
  roleGroupIds: ["roleGroups"],
  channelId: ["channels"],
  channelIds: ["channels"],
  channelScope: ["channels"],
  duties: ["permissions"],
  permission: ["permissions"],
  scope: ["groups", "channels"],
  targetId: ["agents", "groups"],
};
const BY_KIND: Record<string, string> = { agent: "agents", group: "groups", channel: "channels" };

/** The name behind an id, when the field (or the `kind` beside the id) tells where to look; otherwise undefined. */
export function nameOf(names: Names, field: string, id: string, kind?: string): string | undefined {
  const sections = kind ? [BY_KIND[kind] ?? ""] : (BY_FIELD[field] ?? []);
  return sections.map((section) => names[section]?.[id]).find(Boolean);
}
