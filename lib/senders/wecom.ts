import { z } from "zod";
import { fitting, harmless, markOf } from "./plain-text";
import { addressOf, outcomeOfRobot, postOnce, RobotAddress, SPOILT_ADDRESS, type VendorError } from "./robot";
import { defineSender, type Message } from "./sender";

/**
 * WeCom group robot (企业微信群机器人). Body, message types and 20 messages a minute: developer.work.weixin.qq.com/document/path/91770.
 * Answers HTTP 200 with `errcode`, 0 for success; 93000 as reported in github.com/wes-lin/Cloud189Checkin issue 175,
 * 45009 and -1 from the platform's list (document/path/90455).
 */
export const wecom = defineSender({
  settings: z.strictObject({}),
  secrets: RobotAddress,
  paceMs: 3_000,
  address: (_settings, secrets) => addressOf(secrets),
  async send({ message, secrets: { url }, outside }) {
    const body = JSON.stringify({ msgtype: "markdown", markdown: { content: asMarkdown(message) } });
    const answer = await postOnce({ url, body, secrets: [] }, outside);
    return outcomeOfRobot(answer, { vendor: VENDOR, codeOf: ({ errcode }) => errcode, errors: ERRORS });
  },
});

const VENDOR = { zh: "企业微信", en: "WeCom" };

function asMarkdown({ title, lines, link, id }: Message): string {
  const tail = [...(link ? [`[${harmless(link.label)}](${link.url})`] : []), markOf(id)];
  return fitting([`**${harmless(title)}**`, ...lines.map((line) => `> ${harmless(line)}`)], 1_700)
    .split("\n")
    .concat(tail)
    .join("\n");
}

const ERRORS: Record<string, VendorError> = {
  "93000": {
    again: false,
    text: {
      zh: "企业微信不认识这个 Webhook 地址（93000）。",
      en: "WeCom does not know this webhook address (93000).",
    },
    remedy: SPOILT_ADDRESS,
  },
  "45009": {
    again: true,
    waitMs: 60_000,
    text: { zh: "企业微信限制了发送频率（45009）。", en: "WeCom limits how often it is sent to (45009)." },
    remedy: {
      zh: "每个机器人每分钟最多 20 条，一分钟后会自动重试。",
      en: "A robot takes 20 messages a minute; it is tried again after one.",
    },
  },
  "-1": {
    again: true,
    text: { zh: "企业微信系统繁忙（-1）。", en: "WeCom is busy (-1)." },
    remedy: { zh: "稍后会自动重试。", en: "It is tried again by itself." },
  },
};
