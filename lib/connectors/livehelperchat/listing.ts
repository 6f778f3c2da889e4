import { z } from "zod";
import { badAnswer } from "../http/failures";
import type { LhcRest } from "./rest";

/** A list read to its end, or as far as it could be read. */
export type Listing = { rows: Record<string, unknown>[]; complete: boolean };

const Page = z.object({ result: z.array(z.record(z.string(), z.unknown())) });
type Options = {
  /** What is read of a row later; whatever else comes along is not kept. */
  row: z.ZodObject;
  query?: Record<string, string>;
  onPage?: (received: number) => void;
};
/** Large, so that a list that ignores paging is hardly ever mistaken for one that repeats its pages. */
const PAGE_SIZE = 500;
/** Ten thousand rows. A platform that never stops giving new ones is broken or hostile, and each is asked about once more. */
const MOST_PAGES = 20;

/**
 * Reads a list page by page. Some lists ignore `limit` and answer everything at once: a page that is not exactly full
 * is the last one. Rows that come twice mean that others may have been missed, which makes the list incomplete.
 */
export async function readList(
  rest: LhcRest,
  path: string,
  { row: { shape }, query = {}, onPage = () => {} }: Options,
): Promise<Listing> {
  const byId = new Map<string, Record<string, unknown>>();
  let received = 0;
  for (let page = 0; page < MOST_PAGES; page++) {
    const rows = await readPage(rest, path, { ...query, limit: PAGE_SIZE, offset: page * PAGE_SIZE });
    const before = byId.size;
    for (const row of rows) byId.set(String(row.id), onlyOf(row, shape));
    received += rows.length;
    onPage(byId.size);
    if (rows.length !== PAGE_SIZE) return { rows: [...byId.values()], complete: byId.size === received };
    if (byId.size === before) break;
  }
  return { rows: [...byId.values()], complete: false };
}

function onlyOf(row: Record<string, unknown>, shape: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => Object.hasOwn(shape, column)));
}

async function readPage(rest: LhcRest, path: string, query: Record<string, string | number>) {
  const page = Page.safeParse(await rest.asAccount(path, query));
  if (page.success) return page.data.result;
  throw badAnswer(path, { zh: "其中没有预期的列表", en: "the expected list is not in it" });
}
