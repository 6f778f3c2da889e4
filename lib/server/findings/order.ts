import "server-only";
import { z } from "zod";
import { type FINDING_SORTS, type FindingQuery, type FindingRow } from "@/lib/contracts/findings";
import { SEVERITIES } from "@/lib/engine/verdict";
import { Prisma } from "@/lib/generated/prisma/client";
import { AppError } from "@/lib/server/errors";

type Sort = (typeof FINDING_SORTS)[number];

// Qualified: the list selects an output column `severity` as text, which ORDER BY would prefer.
const columns = {
  severity: Prisma.sql`finding.severity`,
  customers: Prisma.sql`customers_affected`,
  lastSeen: Prisma.sql`last_seen_at`,
  id: Prisma.sql`finding.id`,
};
/** The order that needs no mention: worst first, most customers first, newest first. */
const descends = { severity: false, customers: true, lastSeen: true, id: false };

/** What a page ended with; the next one begins after it, whatever was added meanwhile. */
const Cursor = z.object({
  severity: z.enum(SEVERITIES),
  customers: z.number().int(),
  lastSeen: z.iso.datetime(),
  id: z.string(),
});
type Cursor = z.infer<typeof Cursor>;

type Key = { name: keyof Cursor; descending: boolean };

/** The sorted column first, the others settle ties; the id makes the order total. */
function keysOf(sort: FindingQuery["sort"]): Key[] {
  const first = sort.replace(/^-/, "") as Sort;
  const rest = (["severity", "customers", "lastSeen", "id"] as const).filter((name) => name !== first);
  return [
    { name: first, descending: sort.startsWith("-") },
    ...rest.map((name) => ({ name, descending: descends[name] })),
  ];
}

export function orderBy(sort: FindingQuery["sort"]): Prisma.Sql {
  const terms = keysOf(sort).map(({ name, descending }) =>
    descending ? Prisma.sql`${columns[name]} DESC` : columns[name],
  );
  return Prisma.join(terms, ", ");
}

/** Rows behind the cursor. @throws AppError invalid for a cursor that this server did not give. */
export function behind(query: Pick<FindingQuery, "sort" | "cursor">): Prisma.Sql | null {
  if (!query.cursor) return null;
  const last = readCursor(query.cursor);
  const keys = keysOf(query.sort);
  const alternatives = keys.map((key, at) => {
    const equal = keys.slice(0, at).map(({ name }) => Prisma.sql`${columns[name]} = ${valueOf(last, name)}`);
    const beyond = key.descending
      ? Prisma.sql`${columns[key.name]} < ${valueOf(last, key.name)}`
      : Prisma.sql`${columns[key.name]} > ${valueOf(last, key.name)}`;
    return Prisma.sql`(${Prisma.join([...equal, beyond], " AND ")})`;
  });
  return Prisma.sql`(${Prisma.join(alternatives, " OR ")})`;
}

export function cursorAfter({ severity, customers, lastSeenAt, id }: FindingRow): string {
  const cursor: Cursor = { severity, customers, lastSeen: lastSeenAt, id };
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

function readCursor(text: string): Cursor {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch (cause) {
    throw new AppError("invalid", undefined, {}, { cause });
  }
}

function valueOf(cursor: Cursor, name: keyof Cursor): Prisma.Sql {
  if (name === "severity") return Prisma.sql`${cursor.severity}::finding_severity`;
  if (name === "lastSeen") return Prisma.sql`${cursor.lastSeen}::timestamptz`;
  return Prisma.sql`${cursor[name]}`;
}
