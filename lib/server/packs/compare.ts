import "server-only";
import type { ComparePacks, PackComparison } from "@/lib/contracts/pack-comparison";
import { PackSummary } from "@/lib/contracts/packs";
import { diffSnapshots } from "@/lib/engine/diff";
import { hydrate } from "@/lib/engine/hydrate";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { compareOutlines } from "./compare-outlines";
import { readSnapshot } from "./gather/snapshot";
import { getMadePack, type MadePack } from "./get-in-organisation";
import { type OutlinedSource, readOutline } from "./outline";
import { toPackRow } from "./serialise";

/** What became different from one pack to another, told from what was stored with each. @throws AppError not-found */
export async function comparePacks(ctx: Context, input: ComparePacks): Promise<PackComparison> {
  authorize(ctx, "packs:read");
  const { timezone } = ctx.organisation;
  const [before, after] = [await getMadePack(db(), ctx, input.from), await getMadePack(db(), ctx, input.to)];
  const [was, is] = [await sourcesOf(before), await sourcesOf(after)];
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  const sources = [];
  for (const id of ids) {
    const [old, fresh] = [was.get(id) ?? null, is.get(id) ?? null];
    sources.push({ ...compareOutlines(old, fresh), drift: await driftOf(ctx.organisation.id, old, fresh) });
  }
  return { before: sideOf(before, timezone), after: sideOf(after, timezone), sources };
}

async function sourcesOf({ id }: MadePack): Promise<Map<string, OutlinedSource>> {
  const { sources } = await readOutline(id);
  return new Map(sources.map((one) => [one.source.id, one]));
}

/** Both snapshots are sealed, so this too is what it was when the packs were made. */
async function driftOf(organisationId: string, before: OutlinedSource | null, after: OutlinedSource | null) {
  if (!before || !after) return null;
  if (before.snapshot.id === after.snapshot.id) return 0;
  const [old, fresh] = [
    await readSnapshot(organisationId, before.snapshot.id),
    await readSnapshot(organisationId, after.snapshot.id),
  ];
  return diffSnapshots(hydrate(old.value), hydrate(fresh.value)).rows.length;
}

function sideOf(pack: MadePack, timezone: string): PackComparison["before"] {
  const { period, completeness } = toPackRow({ ...pack, schedule: null }, timezone);
  return {
    ...{ id: pack.id, number: pack.number, period, sha256: pack.sha256 },
    completeness: completeness ?? "failed",
    madeAt: (pack.finishedAt ?? pack.queuedAt).toISOString(),
    omissions: PackSummary.parse(pack.summary).omissions,
  };
}
