import "server-only";
import { z } from "zod";
import type { KitView } from "@/lib/contracts/emergency";
import { placeOf } from "@/lib/contracts/kit-place";
import { DEFAULT_POLICY } from "@/lib/engine/policy";
import { Text } from "@/lib/engine/text";
import { Prisma } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { findingScope, readFindings } from "@/lib/server/findings/within-seat";
import { currentView } from "@/lib/server/views/current";
import { runningChecklists } from "@/lib/server/incidents/steps/running";
import { untilSeatEnds } from "@/lib/server/seat";
import { currentKit } from "./current";

const SHOWN_VERSIONS = 20;
const Payload = z.object({ message: Text });

/** The kit with all that a person on the page needs at once: what is missing, what runs, and who changed it. */
export async function getKit(ctx: Context): Promise<KitView> {
  authorize(ctx, "emergency:read");
  const organisationId = ctx.organisation.id;
  const { version, content, savedAt, savedBy } = await currentKit(
    db(),
    organisationId,
    untilSeatEnds(ctx, "createdAt"),
  );
  const history = await db().emergencyKitVersion.findMany({
    where: { organisationId, ...untilSeatEnds(ctx, "createdAt") },
    orderBy: { version: "desc" },
    take: SHOWN_VERSIONS,
    select: { version: true, createdAt: true, createdBy: { select: { name: true } } },
  });
  return {
    version,
    content,
    savedAt: savedAt?.toISOString() ?? null,
    savedBy,
    company: ctx.organisation.name,
    duties: {
      fallbackTestDays: DEFAULT_POLICY.fallbackTestDays,
      contactVerifyDays: DEFAULT_POLICY.contactVerifyDays,
    },
    findings: await findingsOf(ctx),
    running: await runningChecklists(ctx),
    history: history.map((row) => ({
      version: row.version,
      savedAt: row.createdAt.toISOString(),
      savedBy: row.createdBy.name,
    })),
  };
}

async function findingsOf(ctx: Context): Promise<KitView["findings"]> {
  const view = await currentView(ctx, {});
  if (!view) return [];
  const rows = await readFindings(await findingScope(ctx, view.source.id), {
    where: Prisma.sql`family = 'emergency' AND status <> 'resolved'`,
    order: Prisma.sql`severity, id`,
  });
  return rows.flatMap((row) => {
    const place = placeOf(row);
    return place ? [{ id: row.id, message: Payload.parse(row.payload).message, place }] : [];
  });
}
