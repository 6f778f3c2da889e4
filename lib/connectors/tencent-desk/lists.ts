import { z } from "zod";
import { badAnswer } from "../http/failures";
import { parseRows, readPages, type Listing } from "../listing";
import { isRefused, type Answer } from "../refusal";
import type { Command, DeskApi } from "./api";
import * as rows from "./rows";

const PAGE_SIZE = 100;
const MOST_PAGES = 500;
const Total = z.number().int().nonnegative();

/** Names of the list and of its page number, and the first page: the vendor's pages differ in all three. */
const PAGED = {
  get_member_list: { list: "memberlist", page: "PageNum", first: 0 },
  get_member_list_in_group: { list: "memberlist", page: "PageNum", first: 0 },
  get_member_group_list: { list: "membergrouplist", page: "PageNumber", first: 1 },
} as const;

export async function readPaged<T extends z.ZodType>(
  api: DeskApi,
  command: keyof typeof PAGED,
  schema: T,
  keyOf: (row: z.infer<T>) => string,
  more: object = {},
): Promise<Answer<Listing<z.infer<T>>>> {
  const { list, page: pageName, first } = PAGED[command];
  return readPages({
    schema,
    keyOf,
    mostPages: MOST_PAGES,
    ask: async (page) => {
      const answer = await api.call(command, { ...more, PageSize: PAGE_SIZE, [pageName]: first + page });
      if (isRefused(answer)) return answer;
      const total = Total.safeParse(answer.total);
      if (!total.success) throw odd(command);
      return { list: listIn(answer, list, command), announced: total.data };
    },
  });
}

/** A list that comes at once. */
export async function readWhole<T extends z.ZodType>(
  api: DeskApi,
  command: Command,
  name: string,
  schema: T,
): Promise<Answer<Listing<z.infer<T>>>> {
  const answer = await api.call(command, {});
  if (isRefused(answer)) return answer;
  const list = listIn(answer, name, command);
  const announced = Total.optional().safeParse(answer.total).data;
  return { ...parseRows(schema, list), announced, cut: list.length < (announced ?? 0) };
}

/** Status changes are kept for three months; most people changed theirs this week. */
const DAY_SECONDS = 86_400;
const STRETCHES = [7 * DAY_SECONDS, 89 * DAY_SECONDS];
const NEWEST_FIRST = 1;

export async function readStatus(
  api: DeskApi,
  member: string,
  now: Date,
): Promise<Answer<{ newest: rows.StatusRow | null; bad: number }>> {
  const end = Math.floor(now.getTime() / 1000);
  let bad = 0;
  for (const stretch of STRETCHES) {
    const answer = await api.call("describe_member_status_trace", {
      MemberID: member,
      BeginTime: end - stretch,
      EndTime: end,
      Order: NEWEST_FIRST,
    });
    if (isRefused(answer)) return answer;
    const found = parseRows(rows.StatusRow, listIn(answer, "statuslist", "describe_member_status_trace"));
    bad += found.bad;
    // Which order is which is not said, so the newest is looked for.
    const newest = found.rows.reduce<rows.StatusRow | null>(
      (best, row) => (best === null || row.timestamp > best.timestamp ? row : best),
      null,
    );
    if (newest !== null || bad > 0) return { newest, bad };
  }
  return { newest: null, bad };
}

function listIn(body: Record<string, unknown>, name: string, command: Command): unknown[] {
  const list = body[name];
  if (Array.isArray(list)) return list;
  throw odd(command);
}

const odd = (command: Command) =>
  badAnswer(command, { zh: "其中没有预期的列表", en: "the expected list is not in it" });
