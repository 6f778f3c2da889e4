import { createHmac } from "node:crypto";
import { z } from "zod";
import { withKeyword } from "./dingtalk";
import { asPlainText, harmless } from "./plain-text";
import { addressOf, outcomeOfRobot, postOnce, RobotAddress, type VendorError } from "./robot";
import { defineSender } from "./sender";

/**
 * Feishu custom bot (飞书自定义机器人): open.feishu.cn/document/client-docs/bot-v3/add-custom-bot (自定义机器人使用指南).
 * 100 messages a minute and five a second, 20 KB. Unlike DingTalk's, the signature's KEY is timestamp in seconds + "\n" +
 * secret, its text is empty, and it travels in the body. Answers with `code`, 0 for success.
 */
export const feishu = defineSender({
  settings: z.strictObject({ keyword: z.string().trim().max(20).optional() }),
  secrets: RobotAddress.extend({ secret: z.string().trim().max(200).optional() }),
  paceMs: 600,
  address: (_settings, secrets) => addressOf(secrets),
  async send({ message, settings: { keyword }, secrets: { url, secret }, outside }) {
    const title = withKeyword(harmless(message.title), keyword);
    const content = { text: asPlainText({ ...message, title }) };
    const timestamp = String(Math.floor(outside.now().getTime() / 1000));
    const signature = secret ? { timestamp, sign: sign(timestamp, secret) } : {};
    const body = JSON.stringify({ ...signature, msg_type: "text", content });
    const answer = await postOnce({ url, body, secrets: secret ? [secret] : [] }, outside);
    return outcomeOfRobot(answer, { vendor: VENDOR, codeOf: ({ code }) => code, errors: ERRORS });
  },
});

const VENDOR = { zh: "飞书", en: "Feishu" };

function sign(timestamp: string, secret: string): string {
  return createHmac("sha256", `${timestamp}\n${secret}`).update("").digest("base64");
}

const ERRORS: Record<string, VendorError> = {
  "9499": {
    again: false,
    text: { zh: "飞书认为请求格式有误（9499）。", en: "Feishu does not accept the request's form (9499)." },
    remedy: {
      zh: "请确认地址是自定义机器人的 Webhook 地址（/open-apis/bot/v2/hook/ 开头的路径）。",
      en: "Check that the address is a custom bot's webhook (its path begins with /open-apis/bot/v2/hook/).",
    },
  },
  "19021": {
    again: false,
    text: {
      zh: "签名校验未通过，或时间相差超过 1 小时（19021）。",
      en: "The signature does not match, or the clocks differ by more than an hour (19021).",
    },
    remedy: {
      zh: "请重新填写签名密钥，并校准本服务器的时间。",
      en: "Enter the signing secret again and set this server's clock.",
    },
  },
  "19022": {
    again: false,
    text: {
      zh: "本服务器的 IP 不在机器人的白名单中（19022）。",
      en: "This server's address is not on the bot's list (19022).",
    },
    remedy: {
      zh: "请把本服务器的出口 IP 加入机器人的 IP 白名单。",
      en: "Add this server's address to the bot's list.",
    },
  },
  "19024": {
    again: false,
    text: {
      zh: "消息不含机器人要求的关键词（19024）。",
      en: "The message holds none of the bot's keywords (19024).",
    },
    remedy: {
      zh: "请在通知目标中填写机器人的一个关键词。",
      en: "Enter one of the bot's keywords in the target.",
    },
  },
  "11232": {
    again: true,
    waitMs: 60_000,
    text: { zh: "飞书限流（11232）。", en: "Feishu limits how often it is sent to (11232)." },
    remedy: { zh: "稍后会自动重试。", en: "It is tried again by itself." },
  },
};
