import "server-only";
import type { AgentDetail } from "@/lib/contracts/agents";
import { diffSnapshots } from "@/lib/engine/diff";
import { ledgerOf, rowsOf, type SectionName, type Snapshot } from "@/lib/engine/snapshot";
import { loadSnapshot, type LoadedSnapshot } from "@/lib/server/snapshots/load";
import { namesIn } from "@/lib/engine/names-in";
import type { View } from "@/lib/server/views/current";
import { OWNED } from "./personal-verdicts";

/** What the snapshot changed about one person: the account, what belongs to it, and the roles it holds. */
export async function changesOfAgent(
  organisationId: string,
  agentId: string,
  { source, previous }: Pick<View, "source" | "previous">,
  loaded: LoadedSnapshot,
): Promise<AgentDetail["changes"]> {
  if (!previous) return null;
  const before = await loadSnapshot(organisationId, previous.id);
  const { rows } = diffSnapshots(onlyAbout(before, agentId), onlyAbout(loaded, agentId));
  const side = ({ id, takenAt, hash, snapshot }: LoadedSnapshot) => ({
    id,
    source,
    takenAt,
    hash,
    names: namesIn(snapshot, rows),
  });
  const basisIn = ({ snapshot }: LoadedSnapshot, section: SectionName) => ledgerOf(snapshot, section).basis;
  return {
    before: side(before),
    after: side(loaded),
    rows,
    bases: Object.fromEntries(
      rows.map(({ section }) => [
        section,
        { before: basisIn(before, section), after: basisIn(loaded, section) },
      ]),
    ),
  };
}

/** The person's part of a snapshot, so that a difference costs the same in a company of any size. */
function onlyAbout({ snapshot, facts }: LoadedSnapshot, agentId: string): Snapshot {
  const agent = rowsOf(snapshot, "agents").find(({ id }) => id === agentId);
  const roles = new Set(agent ? facts.permissions.held(agent).held.map(({ role }) => role.id) : []);
  const owned = OWNED.map((section) => [
    section,
    rowsOf(snapshot, section).filter((row) => row.agentId === agentId),
  ]);
  const { format, platform, organisation, takenAt, semantics, ledger } = snapshot;
  return {
    format,
    platform,
    organisation,
    takenAt,
    semantics,
    ledger,
    ...Object.fromEntries(owned),
    agents: agent ? [agent] : [],
    roles: rowsOf(snapshot, "roles").filter(({ id }) => roles.has(id)),
  };
}
