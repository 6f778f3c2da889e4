import "server-only";
import type { FindingPage, FindingQuery } from "@/lib/contracts/findings";
import { Prisma } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { currentView } from "@/lib/server/views/current";
import { conditions } from "./conditions";
import { behind, cursorAfter, orderBy } from "./order";
import { rowColumns, rowOf, type StoredRow } from "./rows";

/** Findings of the source on view, a page at a time; empty while there is no snapshot. */
export async function listFindings(ctx: Context, query: FindingQuery): Promise<FindingPage> {
  authorize(ctx, "findings:read");
  const view = await currentView(ctx, query);
  if (!view) return { findings: [], nextCursor: null };
  const scope = { organisationId: ctx.organisation.id, sourceId: view.source.id };
  const where = [conditions(scope, query), behind(query)].filter((part) => part !== null);
  const stored = await db().$queryRaw<StoredRow[]>`
    SELECT ${Prisma.raw(rowColumns)} FROM finding
    WHERE ${Prisma.join(where, " AND ")} ORDER BY ${orderBy(query.sort)} LIMIT ${query.limit + 1}`;
  const findings = stored.slice(0, query.limit).map(rowOf);
  const last = findings.at(-1);
  return { findings, nextCursor: stored.length > query.limit && last ? cursorAfter(last) : null };
}
