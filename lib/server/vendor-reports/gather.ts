import "server-only";
import { rowsOf, SECTION_NAMES, ledgerOf } from "@/lib/engine/snapshot";
import { SECTION_TITLES } from "@/lib/engine/section-titles";
import type { VendorReportEvidence } from "@/lib/exports/vendor-report/evidence";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { entryParts, toEntry } from "@/lib/server/incidents/entries/serialise";
import { incidentsWithinSeat, partsWithinSeat } from "@/lib/server/incidents/within-seat";
import { isWithinSeat } from "@/lib/server/seat";
import { type LoadedSnapshot, loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { changesBefore } from "./changes-before";
import { judgedOf } from "./judged";
import { samplesAround } from "./samples-around";

const HOUR_MS = 3_600_000;
/** What happened so long before the beginning and after the end may belong to it. */
const AROUND_MS = 24 * HOUR_MS;

export type Gathered = {
  incident: { id: string; number: number; title: string; status: string };
  evidence: VendorReportEvidence;
};

/** All that a report may say about one incident, as it was found. @throws AppError not-found */
export async function gatherEvidence(ctx: Reader, incidentId: string): Promise<Gathered> {
  const { id: organisationId, name, timezone } = ctx.organisation;
  const row = await db().incident.findFirst({
    where: { id: incidentId, organisationId, ...incidentsWithinSeat(ctx) },
    include: {
      channels: { orderBy: [{ name: "asc" }, { channelId: "asc" }] },
      clocks: { where: partsWithinSeat(ctx).clocks, orderBy: [{ at: "asc" }, { name: "asc" }] },
      entries: {
        where: partsWithinSeat(ctx).entries,
        include: entryParts,
        orderBy: [{ happenedAt: "asc" }, { sequence: "asc" }],
      },
      goodSnapshot: { select: { id: true, takenAt: true } },
      failingSnapshot: { select: { id: true, takenAt: true } },
      recoveredSnapshot: { select: { takenAt: true } },
    },
  });
  if (!row) throw notFound();
  const { sourceId } = row;
  const [goodSnapshot, failingSnapshot, recoveredSnapshot] = [
    known(ctx, row.goodSnapshot),
    known(ctx, row.failingSnapshot),
    known(ctx, row.recoveredSnapshot),
  ];
  const at = (clock: string) => row.clocks.find((one) => one.name === clock)?.at;
  const started = at("started") ?? row.declaredAt;
  const failing = failingSnapshot && (await loadSnapshot(organisationId, failingSnapshot.id));
  const view = failing && (await currentView(ctx, { snapshot: failing.id }));
  const channels = row.channels.map(({ channelId: id, name: called }) => ({ id, name: called }));
  const moments = [started.getTime(), row.declaredAt.getTime()];
  const judged = await judgedOf(ctx, { sourceId, failing, view, channels, moments });
  const changes =
    failing && goodSnapshot && view
      ? await changesBefore(ctx.organisation, { good: goodSnapshot, failing, view, channels, moments })
      : null;
  const evidence: VendorReportEvidence = {
    organisation: name,
    timezone,
    platform: failing && platformOf(failing),
    incident: {
      number: row.number,
      title: row.title,
      summary: row.summary,
      isDrill: row.kind === "drill",
      status: row.status,
      severity: row.severity,
      declaredAt: row.declaredAt.toISOString(),
    },
    clocks: row.clocks.map((clock) => ({
      name: clock.name,
      at: clock.at.toISOString(),
      basis: clock.basis,
    })),
    entries: row.entries
      .map(toEntry)
      .filter(({ isWithdrawal, replacedById, text }) => !isWithdrawal && !replacedById && text !== "")
      .map(({ kind, happenedAt, endedAt, text }) => ({ kind, at: happenedAt, endedAt, text })),
    snapshot: failing && {
      takenAt: failing.takenAt,
      hash: failing.hash,
      goodAt: goodSnapshot?.takenAt.toISOString() ?? null,
      recoveredAt: recoveredSnapshot?.takenAt.toISOString() ?? null,
      unread: unreadOf(failing),
    },
    ...judged,
    changes,
    samples: await samplesAround(ctx, {
      sourceId,
      from: new Date(started.getTime() - AROUND_MS),
      to: new Date((at("resolved") ?? row.declaredAt).getTime() + AROUND_MS),
    }),
  };
  return { incident: row, evidence };
}

function known<Head extends { takenAt: Date }>(ctx: Reader, head: Head | null): Head | null {
  return head && isWithinSeat(ctx, { at: head.takenAt }) ? head : null;
}

function platformOf({ snapshot }: LoadedSnapshot): VendorReportEvidence["platform"] {
  const { name, version } = snapshot.platform;
  return { name, version: version ?? null };
}

/** Sections a platform has and that were not read in full. */
function unreadOf({ snapshot }: LoadedSnapshot) {
  return SECTION_NAMES.flatMap((section) => {
    const { status } = ledgerOf(snapshot, section);
    const isMissing = status === "unavailable" && snapshot.ledger[section] !== undefined;
    if (!isMissing && status !== "partial") return [];
    return [{ section: SECTION_TITLES[section], isPartial: rowsOf(snapshot, section).length > 0 }];
  });
}
