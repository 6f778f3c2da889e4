import type { FakeAnswer } from "../../testing/fake-answer";
import type { FakeHandler } from "../../testing/fake-platform";
import type { Order } from "../../testing/subject";

export const CORP_ID = "ww1a2b3c4d5e6f7a8b";
export const SECRET = "planted-application-secret-77f0";
export const TOKEN = "planted-access-token-51d2";
/** Unix seconds: an hour before the tests' own now. */
export const SENT = 1_795_430_400;

type Row = Record<string, unknown>;
export type FakeWecomCompany = {
  accounts?: Row[];
  /** By account. */
  servicers?: Record<string, Row[]>;
  messages?: Record<string, Row[]>;
  /** By customer; 4 (ended) for everybody else. */
  states?: Record<string, number>;
  /** Answers this code to a call, for ever or so many times. */
  code?: { call?: string; code: number; times?: number };
  order?: Order;
  pageSize?: number;
  /** What `gettoken` calls valid, in seconds. */
  expiresIn?: number;
};

/** A company made from the documented shapes: two accounts with two servicers each, who answered today. */
export function fakeWecom(company: FakeWecomCompany = {}): FakeHandler {
  const { order = (rows) => rows, expiresIn = 7200, pageSize = Infinity, states = {} } = company;
  const accounts = company.accounts ?? [account("wk-service"), account("wk-sales")];
  const servicersOf = (id: string) => company.servicers?.[id] ?? [servicer("lin"), servicer("chen")];
  const messagesOf = (id: string) =>
    company.messages?.[id] ?? [
      fromCustomer(`${id}-1`),
      fromServicer(`${id}-2`, "lin"),
      fromServicer(`${id}-3`, "chen"),
    ];
  let tokens = 0;
  let refusals = 0;

  const answers: Record<string, (body: Row, query: URLSearchParams) => Row> = {
    "kf/account/list": ({ offset, limit }) => ({
      account_list: order(accounts).slice(Number(offset), Number(offset) + Number(limit)),
    }),
    "kf/servicer/list": (_body, query) => ({
      servicer_list: order(servicersOf(query.get("open_kfid") ?? "")),
    }),
    "kf/sync_msg": ({ cursor, limit, open_kfid }) => {
      const all = order(messagesOf(String(open_kfid)));
      const from = Number(cursor || 0);
      const to = from + Math.min(Number(limit), pageSize);
      return { next_cursor: String(to), has_more: to < all.length ? 1 : 0, msg_list: all.slice(from, to) };
    },
    "kf/service_state/get": ({ external_userid }) => {
      const service_state = states[String(external_userid)] ?? 4;
      return { service_state, ...(service_state === 3 && { servicer_userid: "lin" }) };
    },
  };

  return ({ path, query, body }) => {
    const [, call = ""] = /^\/cgi-bin\/(.+)$/.exec(path) ?? [];
    const { code } = company;
    const isHit = code && (code.call === undefined || code.call === call);
    if (isHit && refusals++ < (code.times ?? Infinity)) return failed(code.code);
    if (call === "gettoken") {
      if (query.get("corpid") !== CORP_ID) return failed(40013);
      return ok({ access_token: `${TOKEN}-${++tokens}`, expires_in: expiresIn });
    }
    const answer = answers[call];
    if (!answer) return undefined;
    const token = query.get("access_token");
    if (token === null) return failed(41001);
    if (!token.startsWith(TOKEN)) return failed(40014);
    // Careless platforms repeat what they were sent.
    return ok({ ...answer((body ?? {}) as Row, query), echo: token });
  };
}

const ok = (body: Row): FakeAnswer => ({ body: { errcode: 0, errmsg: "ok", ...body } });
/** HTTP says 200 whatever happens. */
const failed = (errcode: number): FakeAnswer => ({ body: { errcode, errmsg: `planted ${errcode}` } });

export function account(id: string, more: Row = {}): Row {
  return { open_kfid: id, name: `账号 ${id}`, avatar: "", manage_privilege: true, ...more };
}

export function servicer(userid: string, more: Row = {}): Row {
  return { userid, status: 0, ...more };
}

export function fromCustomer(msgid: string, more: Row = {}): Row {
  return {
    msgid,
    open_kfid: "wk-service",
    external_userid: "wm-customer",
    send_time: SENT,
    origin: 3,
    msgtype: "text",
    text: { content: "planted-words-of-a-customer" },
    ...more,
  };
}

export function fromServicer(msgid: string, servicer_userid: string, more: Row = {}): Row {
  return fromCustomer(msgid, { origin: 5, servicer_userid, send_time: SENT + 60, ...more });
}

export function event(msgid: string, event_type: string, more: Row = {}, send_time = SENT): Row {
  return { msgid, send_time, origin: 4, msgtype: "event", event: { event_type, ...more } };
}
