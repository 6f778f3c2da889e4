import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { judgeOutgoing } from "../../outgoing-webhook";
import { defineRule } from "../../rule";
import type { Webhook } from "../../sections/connections";
import { known } from "../../value";
import { ADDRESS_PROBLEMS, addressProblem } from "../../web-address";

/** A private address that was answered is evidently reachable: platform and receiver share a network. */
export const webhookUrlBad = defineRule(
  {
    id: "webhook/url-bad",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "平台无法把事件送到这个地址，事件全部丢失。",
      en: "The platform cannot deliver to this address, and every event is lost.",
    },
    title: {
      pass: { zh: "Webhook 地址均可用", en: "Every webhook address can be called" },
      fail: { zh: "Webhook 地址不可用", en: "Webhook address cannot be called" },
    },
    why: {
      zh: "平台从公网向该地址发送事件。地址为空、格式错误、不是 http(s) 或指向内网时，事件发不出去；地址里写入用户名和密码会被平台忽略或写进日志。",
      en: "The platform calls this address from the internet. If it is empty, malformed, not http(s) or private, nothing is delivered; a user name and password inside it are dropped or end up in logs.",
    },
    remediation: {
      zh: "填写平台可以访问的 http(s) 地址，且不要在地址中携带密码。",
      en: "Enter an http(s) address the platform can reach, without a password inside.",
    },
    message: {
      zh: "Webhook「{subject}」的地址不可用：{problem}。",
      en: "The address of webhook “{subject}” cannot be used: {problem}.",
    },
    requirements: ["S-22"],
    platforms: ["meiqia", "chatwoot", "livehelperchat"],
    needs: { webhooks: "any" },
    where: { meiqia: MEIQIA_SCREENS.webhook },
  },
  ({ each }) =>
    each("webhooks", (webhook) =>
      judgeOutgoing(webhook, () =>
        judge(webhook, ["url"], ({ url }) => {
          const problem = addressProblem(url);
          if (problem === null || (problem === "private" && isAnswered(webhook))) return "pass";
          return { fail: { problem: ADDRESS_PROBLEMS[problem] } };
        }),
      ),
    ),
);

const isAnswered = ({ lastStatus }: Webhook) => Math.floor((known(lastStatus) ?? 0) / 100) === 2;
