import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";

type Field = string | null | undefined;

/** What was typed, as words that all have to occur somewhere in what is found. */
export class SearchText {
  readonly #words: string[];

  constructor(readonly typed: string) {
    this.#words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  }

  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  /** The best of many; equal ones stay in their order. `fieldsOf` gives the name first. */
  best<T>(rows: readonly T[], limit: number, fieldsOf: (row: T) => readonly Field[]): T[] {
    return rows
      .map((row) => ({ row, score: this.#score(fieldsOf(row)) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ row }) => row);
  }

  /** `best` over the columns sought_name and sought_rest of a stored list. */
  get occursSql(): Prisma.Sql {
    const all = Prisma.sql`sought_name || E'\\n' || sought_rest`;
    return Prisma.join(
      this.#words.map((word) => Prisma.sql`position(${word} IN ${all}) > 0`),
      " AND ",
    );
  }

  get scoreSql(): Prisma.Sql {
    const typed = this.#words.join(" ");
    return Prisma.sql`CASE WHEN sought_name = ${typed} THEN 4 WHEN starts_with(sought_name, ${typed}) THEN 3
      WHEN position(${typed} IN sought_name) > 0 THEN 2 ELSE 1 END`;
  }

  /** 0: not found. A name that is, begins with or holds what was typed comes before a match in the other fields. */
  #score(fields: readonly Field[]): number {
    const [name = "", ...others] = fields.map((field) => (field ?? "").toLowerCase());
    if (!this.#words.every((word) => [name, ...others].some((field) => field.includes(word)))) return 0;
    const typed = this.#words.join(" ");
    if (name === typed) return 4;
    if (name.startsWith(typed)) return 3;
    return name.includes(typed) ? 2 : 1;
  }
}
