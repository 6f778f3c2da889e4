import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Transaction } from "@/lib/server/db";
import type { AgentListing } from "./make";

/** A statement for each so many rows. */
const AT_ONCE = 5_000;

type Part = "rows" | "choices" | "names";

const TABLES: Record<Part, { table: string; columns: Record<string, "int" | "text"> }> = {
  rows: {
    table: "agent_list_row",
    columns: {
      name: "int",
      place: "int",
      position: "int",
      now: "int",
      state: "int",
      worst: "int",
      presence: "int",
      load: "int",
      week: "int",
      roles: "int",
      groups: "int",
      sought_name: "text",
      sought_rest: "text",
      shown: "text",
    },
  },
  choices: { table: "agent_list_choice", columns: { facet: "text", value: "text", set: "int" } },
  names: {
    table: "agent_list_name",
    columns: {
      section: "text",
      position: "int",
      id: "text",
      name: "text",
      sought_name: "text",
      sought_rest: "text",
    },
  },
};

/** A listing in the texts that the database takes it in: writing them is all that is left to a transaction. */
export type PackedListing = { size: number; loads: number; texts: Record<Part, string[]> };

export function packListing({ loads, rows, choices, names }: AgentListing): PackedListing {
  return {
    size: rows.length,
    loads,
    texts: { rows: textsOf(rows), choices: textsOf(choices), names: textsOf(names) },
  };
}

function textsOf(rows: readonly object[]): string[] {
  return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, at) =>
    JSON.stringify(rows.slice(at * AT_ONCE, (at + 1) * AT_ONCE)),
  );
}

type Of = { organisationId: string; snapshotId: string; basis: string };

export async function keepListing(tx: Transaction, of: Of, listing: PackedListing): Promise<void> {
  const { size, loads, texts } = listing;
  const { id } = await tx.agentList.create({ data: { ...of, size, loads }, select: { id: true } });
  for (const part of Object.keys(TABLES) as Part[])
    for (const text of texts[part]) await tx.$executeRaw(insertion(part, id, text));
}

function insertion(part: Part, listId: string, text: string): Prisma.Sql {
  const { table, columns } = TABLES[part];
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const typed = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
  return Prisma.sql`INSERT INTO ${Prisma.raw(table)} (list_id, ${Prisma.raw(names.join(", "))})
    SELECT ${listId}, item.* FROM json_to_recordset(${text}::json) AS item(${Prisma.raw(typed.join(", "))})`;
}
