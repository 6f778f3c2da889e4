import { z } from "zod";
import { badAnswer } from "../http/failures";
import { isRefused, type Answer, type ChatwootApi } from "./api";
import { AuditRow } from "./rows";

/** `bad` counts rows that were not what they should be. */
export type Rows<T> = { rows: T[]; bad: number };

/** A list that the platform gives at once. */
export async function readRows<T extends z.ZodType>(
  api: ChatwootApi,
  path: string,
  schema: T,
): Promise<Answer<Rows<z.infer<T>>>> {
  const answer = await api.get(path);
  return isRefused(answer) ? answer : parseRows(unwrap(answer.body, path), schema);
}

/** A single row, which the program wraps in its name and the document does not; null when there is none. */
export async function readRow<T extends z.ZodType>(
  api: ChatwootApi,
  path: string,
  schema: T,
): Promise<Answer<{ row: z.infer<T> | null }>> {
  const answer = await api.get(path);
  if (isRefused(answer)) return answer;
  const name = path.split("/").at(-1) ?? "";
  const found = Wrapped.safeParse(answer.body);
  if (!found.success) throw notARow(path);
  const inner = name in found.data ? found.data[name] : (found.data.payload ?? found.data);
  if (inner == null || (typeof inner === "object" && Object.keys(inner).length === 0)) return { row: null };
  const row = schema.safeParse(inner);
  if (!row.success) throw notARow(path);
  return { row: row.data };
}

const Wrapped = z.record(z.string(), z.unknown());

/** Newest entries first; older ones say little about today's reception. */
export const MOST_AUDIT_PAGES = 60;
const AuditPage = z.object({ total_entries: z.number().int().nonnegative().optional().catch(undefined) });
export type AuditRows = Rows<AuditRow> & { announced?: number; cut: boolean };

export async function readAuditLogs(
  api: ChatwootApi,
  path: string,
  onPage: (received: number) => void,
): Promise<Answer<AuditRows>> {
  const byId = new Map<string, AuditRow>();
  let received = 0;
  let bad = 0;
  let announced: number | undefined;
  for (let page = 1; page <= MOST_AUDIT_PAGES; page++) {
    const answer = await api.get(`${path}?page=${page}`);
    if (isRefused(answer)) return answer;
    const { rows, bad: odd } = parseRows(unwrap(answer.body, path), AuditRow);
    const told = AuditPage.safeParse(answer.body).data?.total_entries;
    // A total that shrinks from page to page is believed at its largest.
    if (told !== undefined) announced = Math.max(announced ?? 0, told);
    const before = byId.size;
    for (const row of rows) byId.set(row.id, row);
    received += rows.length + odd;
    bad += odd;
    onPage(byId.size);
    const isLast = rows.length + odd === 0 || (announced !== undefined && received >= announced);
    if (isLast) break;
    if (byId.size === before && odd === 0) break;
  }
  const cut = byId.size + bad < (announced ?? received);
  return { rows: [...byId.values()], bad, announced, cut };
}

function parseRows<T extends z.ZodType>(list: readonly unknown[], schema: T): Rows<z.infer<T>> {
  const rows: z.infer<T>[] = [];
  // One at a time: what is said of a bad row weighs far more than the row.
  for (const row of list) {
    const parsed = schema.safeParse(row);
    if (parsed.success) rows.push(parsed.data);
  }
  return { rows, bad: list.length - rows.length };
}

/** Document and program differ in how they wrap lists: bare, in `payload`, in their name, or in both. */
function unwrap(body: unknown, path: string): unknown[] {
  const name = path.split("?")[0]?.split("/").at(-1) ?? "";
  const inside = (outer: unknown, key: string) =>
    typeof outer === "object" && outer !== null ? (outer as Record<string, unknown>)[key] : undefined;
  const payload = inside(body, "payload");
  const list = [body, payload, inside(payload, name), inside(body, name)].find((one) => Array.isArray(one));
  if (list) return list as unknown[];
  throw badAnswer(path, { zh: "其中没有预期的列表", en: "the expected list is not in it" });
}

const notARow = (path: string) =>
  badAnswer(path, { zh: "其中没有预期的内容", en: "the expected record is not in it" });
