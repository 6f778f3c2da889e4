import type { FakeHandler } from "../../testing/fake-platform";
import type { Order } from "../../testing/subject";

export const TOKEN = "planted-access-token-2f70";
export const ENTERPRISE = "34567";

type Row = Record<string, unknown>;
export type FakeEnterprise = { conversations?: Row[]; order?: Order };

/** The one documented list, as integrations met it. */
export function fakeMeiqia({
  conversations = company(),
  order = (rows) => rows,
}: FakeEnterprise = {}): FakeHandler {
  return ({ path, query, headers }) => {
    if (path !== "/v1/conversations") return undefined;
    if (!String(headers.authorization).startsWith("Bearer ")) return { status: 401, body: {} };
    if (query.get("enterprise_id") !== ENTERPRISE) return { status: 403, body: {} };
    const from = query.get("conv_start_from_tm") ?? "";
    const to = query.get("conv_start_to_tm") ?? "";
    // Texts of one length in one zone sort as the moments do.
    const rows = conversations.filter(({ conv_start_tm: at }) => String(at) >= from && String(at) <= to);
    const offset = Number(query.get("offset"));
    const result = order(rows).slice(offset, offset + Number(query.get("limit")));
    return { body: { result, echo: headers.authorization } };
  };
}

/** Conversations of the day and of the night before 19:40 Beijing time on 23 November 2026, so that no half day is empty. */
function company(): Row[] {
  const night = Array.from({ length: 30 }, (_, index) => {
    const moment = `2026-11-23 0${1 + (index % 6)}:${String(index).padStart(2, "0")}`;
    return conversation(200 + index, { conv_start_tm: `${moment}:00`, conv_end_tm: `${moment}:59` });
  });
  return [...night, ...Array.from({ length: 90 }, (_, index) => conversation(index))];
}

export function conversation(index: number, more: Row = {}): Row {
  const hour = String(8 + (index % 11)).padStart(2, "0");
  const minute = String(index % 60).padStart(2, "0");
  return {
    conv_id: 1000 + index,
    enterprise_id: 34_567,
    conv_start_tm: `2026-11-23 ${hour}:${minute}:00`,
    conv_end_tm: `2026-11-23 ${hour}:${minute}:59`,
    agent_ID: index % 3,
    agent_name: `客服 ${index % 3}`,
    agent_account: `agent${index % 3}@example.test`,
    group_id: 10 + (index % 2),
    group_name: `分组 ${index % 2}`,
    main_channel: index % 2 === 0 ? "web" : "wechat",
    sub_channel: "",
    conv_first_resp_wait_in_secs: index,
    conv_agent_msg_count: index % 30 === 0 ? "0" : 3,
    conv_visitor_msg_count: "2",
    visitor_ip: "203.0.113.77",
    client_info: { name: "planted-customer", tel: "13800000000" },
    conv_content: [{ from: "client", content: "planted-words", timestamp: "2026-11-23 08:00:00.123456" }],
    ...more,
  };
}
