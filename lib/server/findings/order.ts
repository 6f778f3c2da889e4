import "server-only";
import { z } from "zod";
import { type FINDING_SORTS, type FindingQuery, type FindingRow } from "@/lib/contracts/findings";
import { SEVERITIES } from "@/lib/engine/verdict";
import { Prisma } from "@/lib/generated/prisma/client";
import { badCursor } from "@/lib/server/errors";

type Sort = (typeof FINDING_SORTS)[number];

// Qualified: the list selects an output column `severity` as text, which ORDER BY would prefer.
const columns = {
  severity: Prisma.sql`finding.severity`,
  customers: Prisma.sql`customers_affected`,
  firstSeen: Prisma.sql`first_seen_at`,
  lastSeen: Prisma.sql`last_seen_at`,
  id: Prisma.sql`finding.id`,
};
/** What settles ties, and at the same time the order that needs no mention: worst, most customers, newest first. */
const TIES = [
  { name: "severity", descending: false },
  { name: "customers", descending: true },
  { name: "lastSeen", descending: true },
  { name: "id", descending: false },
] as const satisfies readonly Key[];

/** What a page ended with; the next one begins after it, whatever was added meanwhile. */
const Cursor = z.object({
  severity: z.enum(SEVERITIES),
  customers: z.number().int(),
  firstSeen: z.iso.datetime(),
  lastSeen: z.iso.datetime(),
  id: z.string(),
});
type Cursor = z.infer<typeof Cursor>;

type Key = { name: keyof Cursor; descending: boolean };

/** The sorted column first, the others settle ties; the id makes the order total. */
function keysOf(sort: FindingQuery["sort"]): Key[] {
  const name = sort.replace(/^-/, "") as Sort;
  return [{ name, descending: sort.startsWith("-") }, ...TIES.filter((tie) => tie.name !== name)];
}

export function orderBy(sort: FindingQuery["sort"]): Prisma.Sql {
  const terms = keysOf(sort).map(({ name, descending }) =>
    descending ? Prisma.sql`${columns[name]} DESC` : columns[name],
  );
  return Prisma.join(terms, ", ");
}

/** Rows behind the cursor. @throws AppError bad-cursor for a cursor that this server did not give. */
export function behind(query: Pick<FindingQuery, "sort" | "cursor">): Prisma.Sql | null {
  if (!query.cursor) return null;
  const last = readCursor(query.cursor);
  const keys = keysOf(query.sort);
  const alternatives = keys.map(({ name, descending }, at) => {
    const equal = keys
      .slice(0, at)
      .map((key) => Prisma.sql`${columns[key.name]} = ${valueOf(last, key.name)}`);
    const beyond = Prisma.sql`${columns[name]} ${descending ? less : more} ${valueOf(last, name)}`;
    return Prisma.sql`(${Prisma.join([...equal, beyond], " AND ")})`;
  });
  // Implied by the alternatives, but the only part of them that tells an index where to begin.
  const starts = keys.slice(0, 1).map(({ name, descending }) => {
    const side = descending ? Prisma.sql`<=` : Prisma.sql`>=`;
    return Prisma.sql`${columns[name]} ${side} ${valueOf(last, name)}`;
  });
  return Prisma.join([...starts, Prisma.sql`(${Prisma.join(alternatives, " OR ")})`], " AND ");
}

const less = Prisma.sql`<`;
const more = Prisma.sql`>`;

export function cursorAfter(row: FindingRow): string {
  const { severity, customers, firstSeenAt: firstSeen, lastSeenAt: lastSeen, id } = row;
  const cursor: Cursor = { severity, customers, firstSeen, lastSeen, id };
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

function readCursor(text: string): Cursor {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch (cause) {
    throw badCursor(cause);
  }
}

function valueOf(cursor: Cursor, name: keyof Cursor): Prisma.Sql {
  if (name === "severity") return Prisma.sql`${cursor.severity}::finding_severity`;
  if (name === "firstSeen" || name === "lastSeen") return Prisma.sql`${cursor[name]}::timestamptz`;
  return Prisma.sql`${cursor[name]}`;
}
