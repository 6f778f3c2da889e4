import { z } from "zod";
import { ConnectorError } from "../connector-error";
import type { ConnectorContext } from "../connector";
import { maybe, text, whole } from "../fields";
import { badAnswer } from "../http/failures";
import { parseTarget } from "../http/target";
import { readPages, type Listing, type Page } from "../listing";
import { isRefused } from "../refusal";
import { beijingText, fromBeijing } from "./beijing";
import type { MeiqiaCredentials, MeiqiaSettings } from "./settings";

export const PATH = "/v1/conversations";
/** The largest that integrations are known to use. */
const PAGE_SIZE = 20;
const MOST_PAGES = 500;
/** Integrations met refusals beyond a day; half of that has been safe since 2019. */
const WINDOW_MS = 12 * 3600 * 1000;
const DAY_MS = 86_400_000;

const id = z.union([z.string().min(1).max(256), z.number().int()]).transform(String);
const moment = z.string().transform((found, context) => {
  const at = fromBeijing(found);
  if (at) return at.toISOString();
  context.addIssue({ code: "custom" });
  return z.NEVER;
});

/** What is kept of a conversation. Content, visitor and page fields are personal data and are dropped while reading. */
export const ConversationRow = z.object({
  conv_id: id,
  conv_start_tm: moment,
  /** Null while it is open. */
  conv_end_tm: z.union([moment, z.null()]).optional().catch(undefined),
  agent_ID: maybe(id),
  agent_name: text,
  agent_nick_name: text,
  agent_account: text,
  group_id: maybe(id),
  group_name: text,
  main_channel: text,
  sub_channel: text,
  conv_first_resp_wait_in_secs: maybe(z.union([z.number().nonnegative(), whole])),
  /** Numbers, or texts of numbers. */
  conv_agent_msg_count: maybe(whole),
  conv_visitor_msg_count: maybe(whole),
});
export type ConversationRow = z.infer<typeof ConversationRow>;
const Envelope = z.object({ result: z.array(z.unknown()) });

type Context = ConnectorContext<MeiqiaSettings, MeiqiaCredentials>;

export async function readConversations(context: Context, until: Date): Promise<Listing<ConversationRow>> {
  const { settings, progress } = context;
  const byId = new Map<string, ConversationRow>();
  let bad = 0;
  let cut = false;
  const begin = until.getTime() - settings.days * DAY_MS;
  for (let from = begin; from < until.getTime(); from += WINDOW_MS) {
    const to = new Date(Math.min(from + WINDOW_MS, until.getTime()));
    const found = await readWindow(context, new Date(from), to);
    for (const row of found.rows) byId.set(row.conv_id, row);
    bad += found.bad;
    cut ||= found.cut;
    progress({ step: "receptionLog", done: byId.size });
  }
  return { rows: [...byId.values()], bad, cut };
}

async function readWindow(context: Context, from: Date, to: Date): Promise<Listing<ConversationRow>> {
  const listing = await readPages({
    schema: ConversationRow,
    keyOf: ({ conv_id }) => conv_id,
    mostPages: MOST_PAGES,
    ask: (page) => askPage(context, { from, to, offset: page * PAGE_SIZE, limit: PAGE_SIZE }),
  });
  if (isRefused(listing)) throw new Error("conversations are never refused in part");
  return listing;
}

type Asking = { from: Date; to: Date; offset: number; limit: number };

/** @throws ConnectorError whenever the platform refuses: there is nothing else to go on with */
export async function askPage(
  { settings, credentials, http }: Context,
  { from, to, offset, limit }: Asking,
): Promise<Page> {
  const query = new URLSearchParams({
    enterprise_id: settings.enterpriseId,
    offset: String(offset),
    limit: String(limit),
    conv_start_from_tm: beijingText(from),
    conv_start_to_tm: beijingText(to),
  });
  const headers = { authorization: `Bearer ${credentials.token}` };
  const answer = await http.get(`${parseTarget(settings.url).origin}${PATH}?${query}`, { headers });
  const { status } = answer;
  if (status === 401 || status === 403) throw refusedToken();
  if (status === 404) throw notFound();
  if (status !== 200) {
    throw badAnswer(PATH, { zh: `平台拒绝了请求（HTTP ${status}）`, en: `it is a refusal (HTTP ${status})` });
  }
  const found = Envelope.safeParse(answer.json());
  if (!found.success) {
    throw badAnswer(PATH, { zh: "其中没有预期的列表", en: "the expected list is not in it" });
  }
  // No total is told: a page that is not full is the last one.
  return { list: found.data.result, isLast: found.data.result.length < limit };
}

function refusedToken(): ConnectorError {
  return new ConnectorError(
    "unauthorised",
    {
      zh: "平台不接受该令牌，或企业 ID 与令牌不符。",
      en: "The platform does not accept this token, or the enterprise ID is not the token's.",
    },
    {
      zh: "令牌可能因他人重新获取而失效：请在「设置 / 开发者 / APIs」核对，并确认填写的是数字企业 ID。",
      en: "Somebody may have fetched a new token, which ends the old one: check under Settings / Developers / APIs, and that the enterprise ID is the number.",
    },
  );
}

function notFound(): ConnectorError {
  return new ConnectorError(
    "not-found",
    { zh: "在该地址没有找到美洽的接口。", en: "No interface of Meiqia was found at this address." },
    { zh: "请填写 https://api.meiqia.com。", en: "Give https://api.meiqia.com." },
  );
}
