import { fail, judge } from "../../judge";
import { judgeOutgoing } from "../../outgoing-webhook";
import { defineRule } from "../../rule";

export const webhookUnsigned = defineRule(
  {
    id: "webhook/unsigned",
    version: 1,
    severity: "info",
    severityReason: {
      zh: "不影响接收，但知道地址的人可以伪造事件。",
      en: "Reception works, but whoever knows the address can forge events.",
    },
    title: {
      pass: { zh: "Webhook 有签名，或地址难以猜测", en: "Webhooks are signed or have a secret address" },
      fail: { zh: "Webhook 没有签名且地址容易猜测", en: "Unsigned webhook at a guessable address" },
    },
    why: {
      zh: "平台不对事件签名时，接收端无法分辨真伪。地址中带有一段随机字符，至少能避免被人猜中。",
      en: "Where the platform does not sign, a receiver cannot tell genuine events from forged ones. A random part in the address at least keeps it from being guessed.",
    },
    remediation: {
      zh: "在地址中加入一段不可猜测的随机字符。",
      en: "Use an address with a part that cannot be guessed.",
    },
    message: {
      zh: "Webhook「{subject}」没有签名，且地址中没有随机部分。",
      en: "Webhook “{subject}” is unsigned and its address has no random part.",
    },
    requirements: ["S-21"],
    platforms: ["chatwoot"],
    needs: { webhooks: "any" },
  },
  ({ each }) =>
    each("webhooks", (webhook) =>
      judgeOutgoing(webhook, () =>
        judge(webhook, ["signed"], ({ signed }) =>
          signed
            ? "pass"
            : judge(webhook, ["url"], ({ url }) => (hasRandomPart(url) ? "pass" : fail(["signed", "url"]))),
        ),
      ),
    ),
);

/** Sixteen or more letters and digits in a row after the host, like the keys that systems generate. */
function hasRandomPart(url: string): boolean {
  const afterHost = url.replace(/^https?:\/\/[^/?#]*/i, "");
  return (afterHost.match(/[\w-]{16,}/g) ?? []).some((part) => /\d/.test(part) && /[a-z]/i.test(part));
}
