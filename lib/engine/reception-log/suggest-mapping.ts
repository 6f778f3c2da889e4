import type { LogState } from "./entry";
import { LOG_FIELDS, type LogField, type LogMapping } from "./mapping";

/** Column titles seen in exports, folded; the earlier a title stands, the surer it is. */
const TITLES: Record<LogField, readonly string[]> = {
  receivedAt: [
    "receivedat",
    "接收时间",
    "收到时间",
    "received",
    "timestamp",
    "time",
    "时间",
    "createdat",
    "创建时间",
  ],
  channel: ["channel", "channelid", "渠道", "来源渠道", "来源", "source", "inbox", "渠道名称"],
  state: ["state", "status", "状态", "接收状态", "result", "结果"],
  messageId: ["messageid", "消息id", "消息编号", "msgid", "eventid", "id", "对话id", "conversationid"],
  sequence: ["sequence", "seq", "序号", "消息序号", "sequenceid"],
  sentAt: ["sentat", "发送时间", "sent", "pushedat", "推送时间"],
  error: ["error", "错误", "错误信息", "errormessage", "errmsg", "异常", "原因", "reason"],
  agent: ["agent", "客服", "接待客服", "agentname", "assignee", "operator"],
};

const WORDS: Record<Exclude<LogState, "unknown">, readonly string[]> = {
  sent: ["sent", "pushed", "delivered", "已发送", "已推送", "发送"],
  received: ["received", "ok", "success", "succeeded", "200", "成功", "已接收", "接收成功", "正常", "已送达"],
  acknowledged: ["acknowledged", "ack", "read", "answered", "replied", "已确认", "已读", "已回复", "已接待"],
  missed: ["missed", "lost", "unanswered", "dropped", "未接待", "丢失", "未接收", "漏接", "无人接待"],
  failed: ["failed", "error", "failure", "失败", "接收失败", "错误", "异常"],
};

const DEFAULT_LATE_SECONDS = 60;

/** A first guess for a person to check: `columns` as the file titles them, `samples` its first lines. */
export function suggestMapping(
  columns: readonly string[],
  samples: readonly Readonly<Record<string, string>>[],
): LogMapping {
  const taken = new Set<string>();
  const guesses = LOG_FIELDS.map((field) => {
    const column = TITLES[field]
      .map((title) => columns.find((name) => fold(name) === title && !taken.has(name)))
      .find((name) => name !== undefined);
    if (column !== undefined) taken.add(column);
    return [field, column ?? null] as const;
  });
  const mapped = Object.fromEntries(guesses) as LogMapping["columns"];
  return {
    columns: mapped,
    states: suggestStates(mapped.state === null ? [] : samples.map((row) => row[mapped.state ?? ""] ?? "")),
    sequenceRuns: "channel",
    lateAfterSeconds: DEFAULT_LATE_SECONDS,
  };
}

/** The words that occur, each with the state it probably means. */
export function suggestStates(words: readonly string[]): LogMapping["states"] {
  const distinct = [...new Set(words.map((word) => word.trim()).filter((word) => word !== ""))];
  return Object.fromEntries(distinct.map((word) => [word, stateOf(word)]));
}

function stateOf(word: string): LogState {
  const folded = fold(word);
  const found = Object.entries(WORDS).find(([, words]) => words.includes(folded));
  return (found?.[0] as LogState | undefined) ?? "unknown";
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_.·:：()（）-]+/g, "");
}
