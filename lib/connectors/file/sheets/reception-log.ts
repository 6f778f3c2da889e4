import { known, type Value } from "@/lib/engine/value";
import { oneOf } from "../cells/list";
import { instant } from "../cells/moment";
import { amount, count } from "../cells/number";
import { defineSheet, optional, required } from "../sheet";

export const receptionLog = defineSheet({
  key: "receptionLog",
  name: { zh: "接收记录", en: "Reception log" },
  about: {
    zh: "一段时间内每个渠道或每位客服接收消息的统计，只填数字，不要填消息内容和顾客信息。",
    en: "What each channel or agent received over a stretch of time: numbers only, no messages and no customers.",
  },
  sections: ["receptionLog"],
  columns: {
    channelId: optional(oneOf("channels"), {
      zh: "渠道",
      en: "Channel",
      note: {
        zh: "按渠道统计时填写，与「客服」二选一。",
        en: "For a channel's numbers; either this or “Agent”.",
      },
      example: "官网",
    }),
    agentId: optional(oneOf("agents"), {
      zh: "客服",
      en: "Agent",
      note: {
        zh: "按客服统计时填写，与「渠道」二选一。",
        en: "For an agent's numbers; either this or “Channel”.",
      },
      example: "无此项",
    }),
    from: required(instant, {
      zh: "开始时间",
      en: "From",
      note: { zh: "统计的起点。", en: "Where the stretch begins." },
      example: "2026-11-09",
    }),
    to: required(instant, {
      zh: "结束时间",
      en: "To",
      note: { zh: "统计的终点。", en: "Where it ends." },
      example: "2026-11-16",
    }),
    conversations: optional(count, {
      zh: "对话数",
      en: "Conversations",
      note: { zh: "这段时间开始的对话。", en: "Conversations that began meanwhile." },
      example: "1180",
    }),
    usualConversations: optional(count, {
      zh: "平时对话数",
      en: "Usual conversations",
      note: {
        zh: "同样长的时间平时有多少；没有历史填“无此项”。",
        en: "In an ordinary stretch; “n/a” without history.",
      },
      example: "1200",
    }),
    onlineSeconds: optional(amount, {
      zh: "在线秒数",
      en: "Online (s)",
      note: { zh: "按渠道统计时填“无此项”。", en: "“n/a” for a channel." },
      example: "无此项",
    }),
    unanswered: optional(count, {
      zh: "未接待对话",
      en: "Unanswered",
      note: { zh: "已结束但客服没有发过消息的对话。", en: "Closed without one message of an agent." },
      example: "0",
    }),
    firstResponseSeconds: optional(amount, {
      zh: "首次响应秒数",
      en: "First response (s)",
      note: { zh: "九成顾客等到第一条回复的时间。", en: "Nine of ten customers waited no longer." },
      example: "38",
    }),
    duplicates: optional(count, {
      zh: "重复消息",
      en: "Duplicates",
      note: { zh: "消息编号重复的条数。", en: "Messages whose id had come before." },
      example: "0",
    }),
    eventsDelivered: optional(count, {
      zh: "推送事件数",
      en: "Events delivered",
      note: { zh: "Webhook 收到的；没有接入填“无此项”。", en: "By webhook; “n/a” without one." },
      example: "1180",
    }),
    eventsPulled: optional(count, {
      zh: "对账事件数",
      en: "Events pulled",
      note: { zh: "同一时间从接口查到的。", en: "Found over the API for the same stretch." },
      example: "1180",
    }),
    lateReplies: optional(count, {
      zh: "超时未送达回复",
      en: "Late replies",
      note: { zh: "超过可回复时限的条数。", en: "Refused because the time for answering was over." },
      example: "无此项",
    }),
    errors: optional(count, {
      zh: "错误数",
      en: "Errors",
      note: { zh: "接收日志中的错误。", en: "Errors in the log." },
      example: "2",
    }),
    unclassifiedErrors: optional(count, {
      zh: "未归类错误",
      en: "Unclassified errors",
      note: { zh: "其中没有写明原因类别的。", en: "Those without a class of cause." },
      example: "0",
    }),
  },
  map(rows, draft) {
    for (const { place, channelId, agentId, ...numbers } of rows) {
      const subject = subjectOf(channelId, agentId);
      if (!subject) {
        draft.reject(place, "channelId", "", ONE_OF_BOTH, FILL_ONE);
      } else if (Date.parse(numbers.to) <= Date.parse(numbers.from)) {
        draft.reject(place, "to", numbers.to, ENDS_FIRST, LATER);
      } else {
        const id = `${subject.kind}:${subject.id}:${numbers.from}`;
        draft.add("receptionLog", { ...numbers, id, subject }, place);
      }
    }
  },
});

function subjectOf(channelId: Value<string>, agentId: Value<string>) {
  const [channel, agent] = [known(channelId), known(agentId)];
  if (channel !== undefined && agent === undefined) return { kind: "channel" as const, id: channel };
  if (agent !== undefined && channel === undefined) return { kind: "agent" as const, id: agent };
  return null;
}

const ONE_OF_BOTH = {
  zh: "一行只统计一个渠道或一位客服",
  en: "A row is about one channel or one agent",
};
const FILL_ONE = { zh: "渠道和客服填其中一个。", en: "Fill in either the channel or the agent." };
const ENDS_FIRST = { zh: "结束时间不晚于开始时间", en: "It does not end after it begins" };
const LATER = { zh: "请填写更晚的时间。", en: "Fill in a later time." };
