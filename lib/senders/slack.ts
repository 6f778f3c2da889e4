import { z } from "zod";
import type { Text } from "@/lib/engine/text";
import { fitting, markOf } from "./plain-text";
import { addressOf, postOnce, RobotAddress } from "./robot";
import { defineSender, type Message, type Outcome } from "./sender";

/**
 * Slack incoming webhook: docs.slack.dev/messaging/sending-messages-using-incoming-webhooks. One message a second, 429 with
 * Retry-After: docs.slack.dev/apis/web-api/rate-limits. Refusals are HTTP statuses with a word in the body:
 * api.slack.com/changelog/2016-05-17-changes-to-errors-for-incoming-webhooks; no_service and invalid_token as reported in
 * github.com/slackapi/slack-github-action issue 249 and github.com/trufflesecurity/trufflehog pull 5177.
 */
export const slack = defineSender({
  settings: z.strictObject({}),
  secrets: RobotAddress,
  paceMs: 1_000,
  address: (_settings, secrets) => addressOf(secrets),
  async send({ message, secrets: { url }, outside }) {
    const answer = await postOnce(
      { url, body: JSON.stringify({ text: asText(message) }), secrets: [] },
      outside,
    );
    return "sent" in answer
      ? explained(answer)
      : { sent: true, code: String(answer.status), reply: answer.reply };
  },
});

const ESCAPED: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escape = (text: string) =>
  text.replace(/\p{Cc}+/gu, " ").replace(/[&<>]/g, (character) => ESCAPED[character] ?? character);

function asText({ title, lines, link, id }: Message): string {
  const tail = [...(link ? [`<${link.url}|${escape(link.label)}>`] : []), markOf(id)];
  return [fitting([escape(title), ...lines.map((line) => `• ${escape(line)}`)]), ...tail].join("\n");
}

function explained(outcome: Outcome): Outcome {
  if (outcome.sent) return outcome;
  const word = Object.keys(WORDS).find((one) => outcome.reply.includes(one));
  return word ? { ...outcome, code: word, again: false, ...WORDS[word] } : outcome;
}

const NEW_WEBHOOK: Text = {
  zh: "请在 Slack 的应用设置里重新生成传入 Webhook，并替换地址。",
  en: "Make a new incoming webhook in the Slack app's settings and replace the address.",
};

const WORDS: Record<string, { text: Text; remedy: Text }> = {
  no_service: {
    text: {
      zh: "该 Webhook 已被停用或移除（no_service）。",
      en: "The webhook was switched off or removed (no_service).",
    },
    remedy: NEW_WEBHOOK,
  },
  invalid_token: {
    text: {
      zh: "该 Webhook 已失效（invalid_token）。",
      en: "The webhook is no longer valid (invalid_token).",
    },
    remedy: NEW_WEBHOOK,
  },
  channel_not_found: {
    text: { zh: "频道不存在（channel_not_found）。", en: "The channel does not exist (channel_not_found)." },
    remedy: NEW_WEBHOOK,
  },
  channel_is_archived: {
    text: { zh: "频道已归档（channel_is_archived）。", en: "The channel is archived (channel_is_archived)." },
    remedy: {
      zh: "请恢复该频道，或改用其他频道的 Webhook。",
      en: "Bring the channel back, or use another channel's webhook.",
    },
  },
  action_prohibited: {
    text: {
      zh: "工作区不允许该 Webhook 发言（action_prohibited）。",
      en: "The workspace does not let this webhook post (action_prohibited).",
    },
    remedy: { zh: "请联系 Slack 工作区管理员放行。", en: "Ask the workspace's administrator to allow it." },
  },
};
