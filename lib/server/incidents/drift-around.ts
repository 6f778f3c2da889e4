import "server-only";
import type { IncidentContext } from "@/lib/contracts/incident-context";
import { blame } from "@/lib/engine/blame";
import { tellEdit } from "@/lib/engine/draft/tell-edit";
import { rankChanges } from "@/lib/engine/incident/ranked-changes";
import { namesIn } from "@/lib/engine/names-in";
import { type LoadedSnapshot, loadSnapshot } from "@/lib/server/snapshots/load";
import type { DarkHour } from "./hit-channels";

type Drift = Pick<IncidentContext, "changes" | "total" | "bisection" | "names">;

type Around = {
  good: { id: string } | null;
  failing: { id: string };
  channelIds: readonly string[];
  dark: DarkHour | null;
};

const SHOWN_CHANGES = 50;
const KEPT = 8;
const holder = globalThis as { inletIncidentDrift?: Map<string, Promise<Drift>> };
const cache = (holder.inletIncidentDrift ??= new Map<string, Promise<Drift>>());

/** Snapshots never change, and proving the week for every change takes a while: worked out once, kept for a few incidents. */
export function driftAround(organisationId: string, around: Around): Promise<Drift> {
  const { good, failing, channelIds, dark } = around;
  if (!good) return Promise.resolve({ changes: [], total: 0, bisection: null, names: {} });
  const key = JSON.stringify([organisationId, good.id, failing.id, channelIds, dark]);
  const known = cache.get(key);
  if (known) return known;
  const working = work(organisationId, good.id, around);
  cache.set(key, working);
  working.catch(() => cache.delete(key));
  const [oldest] = cache.keys();
  if (cache.size > KEPT && oldest !== undefined) cache.delete(oldest);
  return working;
}

async function work(organisationId: string, goodId: string, around: Around): Promise<Drift> {
  const good = await loadSnapshot(organisationId, goodId);
  const failing = await loadSnapshot(organisationId, around.failing.id);
  const at = Date.parse(failing.takenAt);
  const ranked = rankChanges(good.snapshot, failing.snapshot, around.channelIds, at);
  const changes = ranked.changes
    .slice(0, SHOWN_CHANGES)
    .map(({ edit, darkens }) => ({ ...tellEdit(good.snapshot, edit), darkens }));
  const bisection = bisectionOf(good, failing, around.dark, at);
  const told = [...changes, ...(bisection?.suspects ?? [])];
  const names = { ...namesIn(good.snapshot, told), ...namesIn(failing.snapshot, told) };
  return { changes, total: ranked.total, bisection, names };
}

function bisectionOf(
  good: LoadedSnapshot,
  failing: LoadedSnapshot,
  dark: DarkHour | null,
  at: number,
): Drift["bisection"] {
  if (!dark) return null;
  const found = blame(good.snapshot, failing.snapshot, dark.channelId, dark.hour, at);
  return { ...found, ...dark, suspects: found.suspects.map((edit) => tellEdit(good.snapshot, edit)) };
}
