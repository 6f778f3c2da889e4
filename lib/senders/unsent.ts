import type { ConnectorError, ConnectorErrorCode } from "@/lib/connectors/connector-error";
import type { Text } from "@/lib/engine/text";
import type { Outcome } from "./sender";

const LATER: Text = {
  zh: "这通常是暂时的，稍后会自动重试。",
  en: "This is usually temporary; it is tried again by itself.",
};

/** The connection itself failed; the words of the failure speak of it, what to do is said from here. */
export function outcomeOfFailure({ code, text, remedy }: ConnectorError): Outcome {
  const again = TEMPORARY.has(code);
  return {
    sent: false,
    code,
    reply: "",
    again,
    text,
    remedy: code === "address-refused" ? remedy : again ? LATER : CHECK_ADDRESS,
  };
}

const TEMPORARY = new Set<ConnectorErrorCode>(["unreachable", "timeout", "bad-answer", "cancelled"]);

const CHECK_ADDRESS: Text = {
  zh: "请检查通知目标的地址是否完整、正确。",
  en: "Check that the target's address is complete and right.",
};

type Answer = { status: number; reply: string; retryAfterMs?: number | undefined };

/** An HTTP status that is no success; null for one that is. */
export function outcomeOfStatus({ status, reply, retryAfterMs }: Answer): Outcome | null {
  if (status >= 200 && status < 300) return null;
  const base = { sent: false as const, code: String(status), reply };
  if (status === 429 || status === 408 || status >= 500) {
    const text: Text =
      status === 429
        ? {
            zh: "对方限制了发送频率（HTTP 429）。",
            en: "The other side limits how often it is sent to (HTTP 429).",
          }
        : {
            zh: `对方服务器出错（HTTP ${status}）。`,
            en: `The other side's server failed (HTTP ${status}).`,
          };
    return {
      ...base,
      again: true,
      text,
      remedy: LATER,
      ...(retryAfterMs !== undefined && { waitMs: retryAfterMs }),
    };
  }
  if (status >= 300 && status < 400)
    return {
      ...base,
      again: false,
      text: {
        zh: "对方要求跳转到别的地址，未跟随。",
        en: "The other side pointed to another address, which was not followed.",
      },
      remedy: { zh: "请把地址改为跳转后的最终地址。", en: "Change the address to the final one." },
    };
  return {
    ...base,
    again: false,
    text: {
      zh: `对方拒绝了消息（HTTP ${status}）。`,
      en: `The other side refused the message (HTTP ${status}).`,
    },
    remedy: CHECK_ADDRESS,
  };
}
