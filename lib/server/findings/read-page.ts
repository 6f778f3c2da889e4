import "server-only";
import type { FindingPage, FindingQuery } from "@/lib/contracts/findings";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";
import { waiverColumn } from "@/lib/server/waivers/column";
import { conditions, type Scope } from "./conditions";
import { behind, cursorAfter, orderBy } from "./order";
import { rowColumns, rowOf, type StoredRow } from "./rows";
import { findingRows } from "./within-seat";

export async function readPage(scope: Scope, query: FindingQuery): Promise<FindingPage> {
  const stored = await db().$queryRaw<StoredRow[]>(pageSql(scope, query));
  const findings = stored.slice(0, query.limit).map(rowOf);
  const last = findings.at(-1);
  return { findings, nextCursor: stored.length > query.limit && last ? cursorAfter(last) : null };
}

/** One row more than the page holds, to know whether another page follows. */
export function pageSql(scope: Scope, query: FindingQuery): Prisma.Sql {
  const where = [conditions(scope, query), behind(query)].filter((part) => part !== null);
  return Prisma.sql`
    SELECT ${Prisma.raw(rowColumns)}, ${waiverColumn(scope)} AS waiver FROM ${findingRows(scope)}
    WHERE ${Prisma.join(where, " AND ")} ORDER BY ${orderBy(query.sort)} LIMIT ${query.limit + 1}`;
}
