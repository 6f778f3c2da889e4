import "server-only";
import type { AssignRole } from "@/lib/contracts/incidents";
import type { IncidentRole } from "@/lib/contracts/incident-words";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { changedMeanwhile, closedIncident } from "./conflict";
import { getIncidentInOrganisation, targetOf } from "./get-in-organisation";
import { tellJournal } from "./journal";

type Input = AssignRole & { incidentId: string; role: IncidentRole };

/** Gives one of the four roles to a member, or to nobody. @throws AppError not-found, invalid, conflict */
export async function assignRole(ctx: Context, input: Input, now = Date.now()): Promise<void> {
  authorize(ctx, "incidents:write");
  const organisationId = ctx.organisation.id;
  await transaction(async (tx) => {
    const incident = await getIncidentInOrganisation(tx, ctx, input.incidentId);
    if (incident.status === "closed") throw closedIncident();
    const key = { incidentId: incident.id, role: input.role };
    const old = await tx.incidentRoleAssignment.findUnique({
      where: { incidentId_role: key },
      include: { member: { select: { name: true } } },
    });
    if ((old?.memberId ?? null) !== input.was) throw changedMeanwhile();
    if (input.memberId === input.was) return;
    const member = input.memberId
      ? await tx.member.findFirst({ where: { id: input.memberId, organisationId, disabledAt: null } })
      : null;
    if (input.memberId && !member)
      throw new AppError("invalid", "incidents.problems.member", {}, { field: "memberId" });
    await tx.incidentRoleAssignment.deleteMany({ where: key });
    if (member)
      await tx.incidentRoleAssignment.create({
        data: {
          ...key,
          organisationId,
          memberId: member.id,
          assignedAt: new Date(now),
          assignedById: ctx.actor.id,
        },
      });
    const [before, after] = [old?.member.name ?? null, member?.name ?? null];
    await tellJournal(tx, ctx, {
      incidentId: incident.id,
      changes: [{ field: `role.${input.role}`, before, after }],
      happenedAt: new Date(now),
    });
    await recordAudit(tx, ctx, {
      action: "incident.assign-role",
      target: targetOf(incident),
      before: { [input.role]: before },
      after: { [input.role]: after },
    });
  });
}
