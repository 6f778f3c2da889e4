import { z } from "zod";
import { badAnswer } from "../http/failures";
import { parseRows, type Listing } from "../listing";
import { isRefused, type Answer } from "../refusal";
import type { IntercomApi } from "./api";
import { LogPages, LogRow } from "./rows";

const Outer = z.record(z.string(), z.unknown());

/** A list that comes whole. */
export async function readList<T extends z.ZodType>(
  api: IntercomApi,
  path: string,
  name: string,
  schema: T,
): Promise<Answer<Listing<z.infer<T>>>> {
  const answer = await api.get(path);
  if (isRefused(answer)) return answer;
  return { ...parseRows(schema, listIn(answer.body, name, path)), cut: false };
}

export async function readOne<T extends z.ZodType>(
  api: IntercomApi,
  path: string,
  schema: T,
): Promise<Answer<z.infer<T>>> {
  const answer = await api.get(path);
  if (isRefused(answer)) return answer;
  const found = schema.safeParse(answer.body);
  if (!found.success) throw odd(path);
  return found.data;
}

const LOGS = "/admins/activity_logs";
const MOST_PAGES = 100;

/**
 * The journal from `since` on. Its document knows no parameter for a page, only two moments, so each further request
 * narrows the stretch by what has been read. Newest first is what the platform seems to do; should the first page turn
 * out to be the oldest, the other end is moved instead.
 */
export async function readLogs(
  api: IntercomApi,
  since: number,
  onPage: (received: number) => void,
): Promise<Answer<Listing<LogRow>>> {
  const byId = new Map<string, LogRow>();
  let bad = 0;
  let bounds: { after: number; before?: number } = { after: since };
  let end: "older" | "newer" = "older";
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await api.get(LOGS, queryOf(bounds));
    if (isRefused(answer)) return answer;
    const list = listIn(answer.body, "activity_logs", LOGS);
    const hasMore = isFollowed(LogPages.parse(Outer.parse(answer.body).pages), list.length);
    const parsed = parseRows(LogRow, list);
    bad += parsed.bad;
    const before = byId.size;
    for (const row of parsed.rows) byId.set(row.id, row);
    onPage(byId.size);
    const isNew = byId.size > before;
    if (!hasMore && (page === 0 || isNew || end === "newer"))
      return { rows: [...byId.values()], bad, cut: false };
    if (!isNew && (page !== 1 || byId.size === 0)) break;
    if (!isNew) end = "newer";
    bounds = narrowed([...byId.values()], since, end);
  }
  return { rows: [...byId.values()], bad, cut: true };
}

/** By any of its three signs: a full page is one too, whatever the total says. */
function isFollowed(pages: LogPages, received: number): boolean {
  if (!pages) return false;
  const { next, total_pages: total = 1, per_page: full } = pages;
  return (next != null && next !== "") || total > 1 || (full !== undefined && full > 0 && received >= full);
}

function narrowed(rows: readonly LogRow[], since: number, end: "older" | "newer") {
  const times = rows.map(({ created_at }) => created_at);
  // One second of overlap: whether the bounds themselves belong to the stretch is not said.
  if (end === "newer") return { after: Math.max(...times) - 1 };
  return { after: since, before: Math.min(...times) + 1 };
}

const queryOf = ({ after, before }: { after: number; before?: number }) => ({
  created_at_after: String(after),
  ...(before !== undefined && { created_at_before: String(before) }),
});

function listIn(body: unknown, name: string, path: string): unknown[] {
  const outer = Outer.safeParse(body);
  const list = outer.success ? outer.data[name] : undefined;
  if (Array.isArray(list)) return list;
  throw odd(path);
}

const odd = (path: string) =>
  badAnswer(path, { zh: "其中没有预期的内容", en: "what was expected is not in it" });
