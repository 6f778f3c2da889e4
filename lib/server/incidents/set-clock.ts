import "server-only";
import type { SetClock } from "@/lib/contracts/incidents";
import type { IncidentClock as ClockName } from "@/lib/contracts/incident-words";
import type { IncidentClock } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction, type Transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { changedMeanwhile, closedIncident } from "./conflict";
import { getIncidentInOrganisation, targetOf } from "./get-in-organisation";
import { tellJournal } from "./journal";
import { pastMoment } from "./past-moment";

type Input = SetClock & { incidentId: string; clock: ClockName };

/**
 * Sets, corrects or clears one moment of an incident. The journal keeps what it was.
 * @throws AppError not-found, invalid for a moment to come or before the start, conflict where somebody set it meanwhile
 */
export async function setClock(ctx: Context, input: Input, now = Date.now()): Promise<void> {
  authorize(ctx, "incidents:write");
  const at = input.at === null ? null : pastMoment(input.at, "at", now);
  const organisationId = ctx.organisation.id;
  await transaction(async (tx) => {
    const incident = await getIncidentInOrganisation(tx, ctx, input.incidentId);
    if (incident.status === "closed") throw closedIncident();
    const clocks = await tx.incidentClock.findMany({ where: { incidentId: incident.id } });
    const old = clocks.find(({ name }) => name === input.clock);
    if ((old?.at.toISOString() ?? null) !== input.was) throw changedMeanwhile();
    const isSame = old?.at.getTime() === at?.getTime() && (!old || old.basis === input.basis);
    if (isSame) return;
    requireOrder(clocks, input.clock, at);
    await store(tx, { organisationId, incidentId: incident.id, name: input.clock }, at, {
      basis: input.basis,
      setById: ctx.actor.id,
      setAt: new Date(now),
    });
    const [before, after] = [
      old ? { at: old.at.toISOString(), basis: old.basis } : null,
      at ? { at: at.toISOString(), basis: input.basis } : null,
    ];
    await tellJournal(tx, ctx, {
      incidentId: incident.id,
      changes: [{ field: `clock.${input.clock}`, before, after }],
      happenedAt: new Date(now),
    });
    await recordAudit(tx, ctx, {
      action: "incident.set-clock",
      target: targetOf(incident),
      before: { [input.clock]: before?.at ?? null },
      after: { [input.clock]: after?.at ?? null },
    });
  });
}

type Key = { organisationId: string; incidentId: string; name: ClockName };
type Setting = Pick<IncidentClock, "basis" | "setById" | "setAt">;

async function store(tx: Transaction, key: Key, at: Date | null, setting: Setting): Promise<void> {
  const { incidentId, name } = key;
  if (at === null) {
    await tx.incidentClock.deleteMany({ where: { incidentId, name } });
    return;
  }
  await tx.incidentClock.upsert({
    where: { incidentId_name: { incidentId, name } },
    create: { ...key, at, ...setting },
    update: { at, ...setting },
  });
}

/** No duration is ever negative: nothing comes before the start, and the start cannot be taken away. */
function requireOrder(clocks: readonly IncidentClock[], clock: ClockName, at: Date | null): void {
  if (clock === "started") {
    const isLate = at !== null && clocks.some((other) => other.name !== clock && other.at < at);
    if (at === null || isLate)
      throw new AppError("invalid", "incidents.problems.startFirst", {}, { field: "at" });
  }
  const started = clocks.find(({ name }) => name === "started");
  if (at && started && clock !== "started" && at < started.at)
    throw new AppError("invalid", "incidents.problems.beforeStart", {}, { field: "at" });
}
