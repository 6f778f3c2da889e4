import "server-only";
import type { RepairView } from "@/lib/contracts/repairs";
import { tellEdit } from "@/lib/engine/draft/tell-edit";
import type { Gain } from "@/lib/engine/repairs/gains";
import type { Repair } from "@/lib/engine/repairs/repairs";
import { rowsOf, type Snapshot } from "@/lib/engine/snapshot";

const SHOWN_AGENTS = 5;

export function repairView(
  snapshot: Snapshot,
  { edits, agentIds, people, ...rest }: Repair & Partial<Gain>,
): RepairView {
  const nameIn = (section: "agents" | "channels", id: string) =>
    rowsOf(snapshot, section).find((row) => row.id === id)?.name ?? id;
  return {
    edits: edits.map((edit) => tellEdit(snapshot, edit)),
    agents: agentIds.slice(0, SHOWN_AGENTS).map((id) => ({ id, name: nameIn("agents", id) })),
    agentCount: agentIds.length,
    people: people.length,
    gained: rest.gained ?? null,
    lost: rest.lost ?? null,
    channels: (rest.channelIds ?? []).map((id) => ({ id, name: nameIn("channels", id) })),
  };
}
