import type { z } from "zod";
import { isRefused, type Answer, type Refusal } from "./refusal";
import type { Shortfall } from "./section";

/** `bad` counts rows that were not what they should be; `cut` tells that there are more than could be read. */
export type Listing<T> = { rows: T[]; bad: number; announced?: number; cut: boolean };

export type Page = {
  list: readonly unknown[];
  /** How many rows there are on all pages together, when the platform says so. */
  announced?: number;
  /** The platform's sign that nothing follows. */
  isLast?: boolean;
};

type Reading<T extends z.ZodType> = {
  /** Pages count from 0. */
  ask: (page: number) => Promise<Answer<Page>>;
  schema: T;
  keyOf: (row: z.infer<T>) => string;
  mostPages: number;
  onPage?: (received: number) => void;
};

/**
 * Reads a list to its end: the announced number, the platform's own sign or an empty page. Pages that bring nothing new,
 * fewer rows than announced and an end that never comes leave the list cut, which its section then says.
 */
export async function readPages<T extends z.ZodType>(
  reading: Reading<T>,
): Promise<Listing<z.infer<T>> | Refusal> {
  const byKey = new Map<string, z.infer<T>>();
  let bad = 0;
  let received = 0;
  let announced: number | undefined;
  let isEnded = false;
  for (let page = 0; page < reading.mostPages && !isEnded; page++) {
    const answer = await reading.ask(page);
    if (isRefused(answer)) return answer;
    const parsed = parseRows(reading.schema, answer.list);
    const before = byKey.size;
    for (const row of parsed.rows) byKey.set(reading.keyOf(row), row);
    bad += parsed.bad;
    received += answer.list.length;
    if (answer.announced !== undefined) announced = Math.max(announced ?? 0, answer.announced);
    reading.onPage?.(byKey.size);
    const isAllThere = announced !== undefined && received >= announced;
    isEnded = answer.list.length === 0 || answer.isLast === true || isAllThere;
    if (byKey.size === before && parsed.bad === 0) break;
  }
  const cut = !isEnded || byKey.size + bad < (announced ?? 0);
  return { rows: [...byKey.values()], bad, announced, cut };
}

export function parseRows<T extends z.ZodType>(
  schema: T,
  list: readonly unknown[],
): { rows: z.infer<T>[]; bad: number } {
  const rows: z.infer<T>[] = [];
  // One at a time: what is said of a bad row weighs far more than the row.
  for (const row of list) {
    const parsed = schema.safeParse(row);
    if (parsed.success) rows.push(parsed.data);
  }
  return { rows, bad: list.length - rows.length };
}

export function cutShort({ cut }: { cut: boolean }): Shortfall {
  return cut ? CUT : null;
}

const CUT: Shortfall = {
  reason: "truncated",
  text: {
    zh: "没有读取完整：翻页重复、中断或超出上限",
    en: "not read to its end: pages repeated, broke off or were too many",
  },
};
