import { z } from "zod";
import { ConnectorError } from "@/lib/connectors/connector-error";
import { postJson } from "@/lib/connectors/http/post";
import { createRedactor } from "@/lib/connectors/http/redact";
import { TargetAddress } from "@/lib/connectors/http/target";
import type { Text } from "@/lib/engine/text";
import type { Address, Outcome, Outside } from "./sender";
import { outcomeOfFailure, outcomeOfStatus } from "./unsent";

/** Robots and webhooks: the address is the key, so all of it is secret. */
export const RobotAddress = z.strictObject({ url: TargetAddress });

const MOST_REPLY = 300;

/** The host alone tells which vendor it is, the last four characters which of several robots. */
export function addressOf({ url }: { url: string }): Address {
  const { host, protocol } = new URL(url);
  return { host, lastFour: url.slice(-4), ...(protocol === "http:" && { isPlain: true as const }) };
}

type Post = { url: string; body: string; headers?: Record<string, string>; secrets: readonly string[] };

export type Reply = { status: number; reply: string };

/** One request. A failed one is an outcome already; otherwise the reply is still to be judged. */
export async function postOnce(post: Post, outside: Outside): Promise<Outcome | Reply> {
  const { url, body, headers = {}, secrets } = post;
  const { pathname, search, searchParams } = new URL(url);
  const redact = createRedactor([
    url,
    pathname + search,
    ...pathname.split("/"),
    ...searchParams.values(),
    ...secrets,
  ]);
  try {
    const { status, text, retryAfterMs } = await postJson({ url, body, headers, ...outside });
    const reply = redact(text).slice(0, MOST_REPLY);
    return outcomeOfStatus({ status, reply, retryAfterMs }) ?? { status, reply };
  } catch (error) {
    if (error instanceof ConnectorError) return outcomeOfFailure(error);
    throw error;
  }
}

/** What one of a vendor's own error codes means, and whether trying again may help. */
export type VendorError = { again: boolean; waitMs?: number; text: Text; remedy: Text };

type Judge = {
  vendor: Text;
  /** Where the vendor puts its code: these platforms answer HTTP 200 to a refusal too. */
  codeOf: (answer: Record<string, unknown>) => unknown;
  errors: Readonly<Record<string, VendorError>>;
};

export function outcomeOfRobot(answer: Outcome | Reply, { vendor, codeOf, errors }: Judge): Outcome {
  if ("sent" in answer) return answer;
  const code = codeOf(jsonOf(answer.reply));
  if (code === 0) return { sent: true, code: "0", reply: answer.reply };
  const known = errors[String(code)];
  if (known) return { sent: false, code: String(code), reply: answer.reply, ...known };
  return {
    sent: false,
    code: code === undefined ? String(answer.status) : String(code),
    reply: answer.reply,
    again: true,
    text: {
      zh: `${vendor.zh}没有接受消息${code === undefined ? "，应答也无法识别" : `（错误码 ${String(code)}）`}。`,
      en: `${vendor.en} did not take the message${code === undefined ? ", and its answer cannot be read" : ` (error ${String(code)})`}.`,
    },
    remedy: {
      zh: "请按对方给出的原文排查；稍后会自动重试。",
      en: "Go by the vendor's own words; it is tried again by itself.",
    },
  };
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

export const SPOILT_ADDRESS: Text = {
  zh: "请在群里打开该机器人，重新复制完整的 Webhook 地址；机器人被移除后需要新建。",
  en: "Open the robot in its group and copy the whole webhook address again; a removed robot has to be made anew.",
};
