import { createHmac } from "node:crypto";
import { z } from "zod";
import { fitting, harmless, markOf } from "./plain-text";
import { addressOf, outcomeOfRobot, postOnce, RobotAddress, SPOILT_ADDRESS, type VendorError } from "./robot";
import { defineSender, type Message } from "./sender";

/**
 * DingTalk custom robot (钉钉自定义机器人). Body, 20 messages a minute (then ten minutes of silence) and the signature
 * base64(HMAC-SHA256(key: secret, text: timestamp in ms + "\n" + secret)) in the query:
 * open.dingtalk.com/document/robots/custom-robot-access and …/customize-robot-security-settings. Answers HTTP 200 with
 * `errcode`; 310000 from the same pages, 130101 as reported in github.com/ccfos/nightingale issue 369, 300001 and 300005
 * in github.com/timonwong/prometheus-webhook-dingtalk issues 91 and 226.
 */
export const dingtalk = defineSender({
  settings: z.strictObject({
    /** With a keyword set, the robot takes only messages that hold it. */
    keyword: z.string().trim().max(20).optional(),
  }),
  secrets: RobotAddress.extend({ secret: z.string().trim().max(200).optional() }),
  paceMs: 3_000,
  address: (_settings, secrets) => addressOf(secrets),
  async send({ message, settings: { keyword }, secrets: { url, secret }, outside }) {
    const title = withKeyword(harmless(message.title), keyword);
    const markdown = { title, text: asMarkdown(title, message) };
    const signed = secret ? signedUrl(url, secret, outside.now().getTime()) : url;
    const body = JSON.stringify({ msgtype: "markdown", markdown });
    const answer = await postOnce({ url: signed, body, secrets: secret ? [secret] : [] }, outside);
    return outcomeOfRobot(answer, { vendor: VENDOR, codeOf: ({ errcode }) => errcode, errors: ERRORS });
  },
});

const VENDOR = { zh: "钉钉", en: "DingTalk" };

export function withKeyword(title: string, keyword: string | undefined): string {
  return keyword && !title.includes(keyword) ? `${keyword} ${title}` : title;
}

function signedUrl(url: string, secret: string, timestamp: number): string {
  const signed = new URL(url);
  signed.searchParams.set("timestamp", String(timestamp));
  signed.searchParams.set(
    "sign",
    createHmac("sha256", secret).update(`${timestamp}\n${secret}`).digest("base64"),
  );
  return signed.href;
}

/** A single line break is none in its markdown. */
function asMarkdown(title: string, { lines, link, id }: Message): string {
  const tail = [...(link ? [`[${harmless(link.label)}](${link.url})`] : []), markOf(id)];
  const text = fitting([`#### ${title}`, ...lines.map((line) => `- ${harmless(line)}`)], 1_700);
  return [text.replaceAll("\n", "\n\n"), ...tail].join("\n\n");
}

const TOKEN_GONE: VendorError = {
  again: false,
  text: {
    zh: "钉钉不认识这个 Webhook 地址（token is not exist）。",
    en: "DingTalk does not know this webhook address (token is not exist).",
  },
  remedy: SPOILT_ADDRESS,
};

const ERRORS: Record<string, VendorError> = {
  "300001": TOKEN_GONE,
  "300005": TOKEN_GONE,
  "310000": {
    again: false,
    text: {
      zh: "消息不符合机器人的安全设置（310000）。",
      en: "The message does not meet the robot's security settings (310000).",
    },
    remedy: {
      zh: "请对照机器人的安全设置：加签则填写 SEC 开头的密钥，自定义关键词则填写其中一个关键词，IP 地址段则加入本服务器的出口 IP。",
      en: "Look at the robot's security settings: enter the secret that begins with SEC, or one of its keywords, or add this server's address to its list.",
    },
  },
  "130101": {
    again: true,
    waitMs: 600_000,
    text: {
      zh: "发送过快，钉钉已限流（130101）。",
      en: "Sent too fast; DingTalk has shut the robot for a while (130101).",
    },
    remedy: {
      zh: "限流持续 10 分钟，之后会自动重试。",
      en: "It lasts ten minutes; then it is tried again by itself.",
    },
  },
  "-1": {
    again: true,
    text: { zh: "钉钉系统繁忙（-1）。", en: "DingTalk is busy (-1)." },
    remedy: { zh: "稍后会自动重试。", en: "It is tried again by itself." },
  },
};
