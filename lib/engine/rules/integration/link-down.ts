import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import { whileOn } from "../../while-on";

export const linkDown = defineRule(
  {
    id: "integration/link-down",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "与外部系统的连接已中断，消息与资料不再同步。",
      en: "The link is down; messages and records are no longer exchanged.",
    },
    title: {
      pass: { zh: "与外部系统的连接正常", en: "Every link to another system is up" },
      fail: { zh: "与外部系统的连接中断", en: "Link to another system is down" },
    },
    why: {
      zh: "CRM、社交媒体或电商平台的连接中断后，来自那里的消息进不来，客服也看不到顾客资料，平台本身却一切正常。",
      en: "When the link to a CRM, social network or shop is down, messages from there stay out and agents miss the customer's record, while the platform itself looks healthy.",
    },
    remediation: {
      zh: "恢复与外部系统的连接，并补拉中断期间的消息。",
      en: "Restore the link and fetch what was missed.",
    },
    message: {
      zh: "集成「{subject}」与外部系统的连接已中断。",
      en: "The link of integration “{subject}” is down.",
    },
    requirements: ["S-19", "S-50"],
    platforms: "any",
    needs: { integrations: "any" },
    where: { meiqia: MEIQIA_SCREENS.extensions },
  },
  ({ each }) =>
    each("integrations", (integration) =>
      whileOn(integration, () =>
        judge(integration, ["link"], ({ link }) => (link === "up" ? "pass" : "fail")),
      ),
    ),
);
