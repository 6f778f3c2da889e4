import "server-only";
import type { ClientInventory, ClientRow } from "@/lib/contracts/clients";
import type { ViewQuery } from "@/lib/contracts/view";
import { SELF_CHECK_PREFIX } from "@/lib/engine/self-check/with-self-checks";
import { rowsOf } from "@/lib/engine/snapshot";
import { known } from "@/lib/engine/value";
import { authorize, type Context } from "@/lib/server/context";
import { knownUntil } from "@/lib/server/seat";
import { newestReports } from "@/lib/server/self-checks/reports";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { rowOfDevice, rowOfReport } from "./client-row";

/**
 * What the agents of the source on view work with: what their browsers told by now, and what the snapshot tells of the rest.
 * A browser that reported is shown by its report, also where the snapshot has it already.
 */
export async function listClients(ctx: Context, input: ViewQuery): Promise<ClientInventory> {
  authorize(ctx, "clients:read");
  const view = await currentView(ctx, input);
  if (!view) return { view: null, clients: [], withoutClient: [] };
  const { snapshot } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const people = rowsOf(snapshot, "agents").filter(
    ({ kind, state }) => (known(kind) ?? "human") === "human" && (known(state) ?? "active") === "active",
  );
  const names = new Map(rowsOf(snapshot, "agents").map(({ id, name }) => [id, name]));
  // A snapshot of the past is looked at as it was; the newest one with what was told since.
  const until = input.snapshot ? view.snapshot.takenAt.getTime() : knownUntil(ctx);
  const reports = await newestReports(view.source.id, new Date(until), ctx.seat?.from ?? undefined);
  const told = reports.map((report) => rowOfReport(report, until));
  const others = rowsOf(snapshot, "devices")
    .filter(({ id }) => !id.startsWith(SELF_CHECK_PREFIX))
    .map((device) => rowOfDevice(device, names.get(device.agentId) ?? device.agentId, until))
    .filter((row) => !told.some((report) => isSameBrowser(report, row)));
  const clients = [...told, ...others].sort(
    (a, b) => a.agent.name.localeCompare(b.agent.name, "zh") || a.id.localeCompare(b.id, "en"),
  );
  const seen = new Set(clients.map(({ agent }) => agent.id));
  return {
    view: headOf(view),
    clients,
    withoutClient: people.filter(({ id }) => !seen.has(id)).map(({ id, name }) => ({ id, name })),
  };
}

function isSameBrowser(report: ClientRow, row: ClientRow): boolean {
  const agrees = (a: string | null, b: string | null) =>
    a === null || b === null || a.toLowerCase().includes(b.toLowerCase());
  return (
    report.agent.id === row.agent.id &&
    row.kind === "web" &&
    agrees(row.browser, report.browser) &&
    agrees(row.system, report.system)
  );
}
