import { ConnectorError } from "../connector-error";
import { badAnswer } from "../http/failures";
import { inParallel } from "../in-parallel";
import { parseRows, readPages, type Listing } from "../listing";
import { isRefused, type Answer } from "../refusal";
import type { WecomApi } from "./api";
import type { Sessions } from "./raw";
import * as rows from "./rows";
import { openCustomers } from "./traffic";

const ACCOUNTS_A_PAGE = 100;
const MESSAGES_A_PAGE = 1_000;
const MOST_PAGES = 100;
/** A hundred thousand messages of three days; more say little more about reception. */
const MOST_MESSAGE_PAGES = 100;
const MOST_SESSIONS = 200;
const PARALLEL = 4;

export async function readAccounts(api: WecomApi): Promise<Answer<Listing<rows.AccountRow>>> {
  return readPages({
    schema: rows.AccountRow,
    keyOf: ({ open_kfid }) => open_kfid,
    mostPages: MOST_PAGES,
    ask: async (page) => {
      const answer = await api.post("kf/account/list", {
        offset: page * ACCOUNTS_A_PAGE,
        limit: ACCOUNTS_A_PAGE,
      });
      if (isRefused(answer)) return answer;
      const list = listIn(answer, "account_list", "kf/account/list");
      return { list, isLast: list.length < ACCOUNTS_A_PAGE };
    },
  });
}

export async function readServicers(
  api: WecomApi,
  account: string,
): Promise<Answer<Listing<rows.ServicerRow>>> {
  const answer = await api.get("kf/servicer/list", { open_kfid: account });
  if (isRefused(answer)) return answer;
  return {
    ...parseRows(rows.ServicerRow, listIn(answer, "servicer_list", "kf/servicer/list")),
    cut: false,
  };
}

/**
 * The messages and events of the last three days, oldest first: the platform keeps no more. Without the token of a callback
 * this call is tightly limited, and being refused for it is no reason to lose everything else.
 */
export async function readMessages(
  api: WecomApi,
  account: string,
): Promise<Answer<Listing<rows.MessageRow>>> {
  try {
    return await pagesOf(api, account);
  } catch (error) {
    if (error instanceof ConnectorError && error.code === "rate-limited") return LIMITED;
    throw error;
  }
}

async function pagesOf(api: WecomApi, account: string): Promise<Answer<Listing<rows.MessageRow>>> {
  const byId = new Map<string, rows.MessageRow>();
  let bad = 0;
  let cursor = "";
  for (let page = 0; page < MOST_MESSAGE_PAGES; page++) {
    const answer = await api.post("kf/sync_msg", { cursor, limit: MESSAGES_A_PAGE, open_kfid: account });
    if (isRefused(answer)) return answer;
    const found = rows.SyncAnswer.safeParse(answer);
    if (!found.success) throw odd("kf/sync_msg");
    const parsed = parseRows(rows.MessageRow, found.data.msg_list);
    for (const row of parsed.rows) byId.set(row.msgid, row);
    bad += parsed.bad;
    const { has_more: hasMore, next_cursor: next = "" } = found.data;
    // An empty page may have more behind it; a cursor that stands still has not.
    if (hasMore === 0) return { rows: [...byId.values()], bad, cut: false };
    if (next === "" || next === cursor) break;
    cursor = next;
  }
  return { rows: [...byId.values()], bad, cut: true };
}

/** In which state the sessions stand of everybody who wrote within the two days that a session lives. */
export async function readSessions(
  api: WecomApi,
  account: string,
  { rows: messages, bad, cut }: Listing<rows.MessageRow>,
  now: Date,
): Promise<Answer<Sessions>> {
  const customers = openCustomers(messages, now);
  // A message that made no sense could be anybody's who waits.
  const isShort = cut || bad > 0 || customers.length > MOST_SESSIONS;
  const sessions: Sessions = { unmoved: 0, pending: 0, active: 0, cut: isShort };
  let refusal: Answer<Sessions> | undefined;
  await inParallel(PARALLEL, customers.slice(0, MOST_SESSIONS), async (customer) => {
    if (refusal) return;
    const answer = await api.post("kf/service_state/get", {
      open_kfid: account,
      external_userid: customer,
    });
    if (isRefused(answer)) {
      refusal = answer;
      return;
    }
    const found = rows.StateAnswer.safeParse(answer);
    if (!found.success) throw odd("kf/service_state/get");
    const counted = COUNTED[found.data.service_state];
    if (counted) sessions[counted] += 1;
  });
  return refusal ?? sessions;
}

/** 0 nobody has moved it, 2 waits in the pool, 3 is with a person; bots (1) and ended ones (4) wait for nobody. */
const COUNTED: Record<number, "unmoved" | "pending" | "active"> = { 0: "unmoved", 2: "pending", 3: "active" };

function listIn(body: Record<string, unknown>, name: string, call: string): unknown[] {
  const list = body[name];
  if (Array.isArray(list)) return list;
  throw odd(call);
}

const odd = (call: string) =>
  badAnswer(call, { zh: "其中没有预期的内容", en: "what was expected is not in it" });

const LIMITED = {
  refused: "request-failed" as const,
  why: {
    zh: "平台限制了消息拉取的频率（没有回调凭据时限制很严）",
    en: "the platform limits how often messages may be pulled, tightly without a callback's token",
  },
  remedy: { zh: "请降低拉取频率后重试。", en: "Pull less often and try again." },
};
