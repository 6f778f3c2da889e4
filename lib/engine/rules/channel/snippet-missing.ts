import { judgeInUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

export const snippetMissing = defineRule(
  {
    id: "channel/snippet-missing",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "网站上没有入口，顾客无法发来消息。",
      en: "The site has no entrance, so no message can come in.",
    },
    title: {
      pass: { zh: "网站页面都嵌入了接入代码", en: "Every site carries the code" },
      fail: { zh: "网站页面缺少接入代码", en: "Site page lacks the code" },
    },
    why: {
      zh: "渠道已在平台上启用，但网站页面没有嵌入接入代码，常见于改版、换模板或缓存未更新之后。",
      en: "The channel is enabled on the platform, but the page does not carry its code, often after a redesign or a change of template.",
    },
    remediation: { zh: "重新嵌入接入代码。", en: "Put the code back on the page." },
    message: {
      zh: "渠道「{subject}」的网站页面没有接入代码，顾客看不到入口。",
      en: "The pages of channel “{subject}” do not carry the code; customers see no entrance.",
    },
    requirements: ["S-51"],
    platforms: ["meiqia", "chatwoot", "intercom"],
    needs: { channels: "any" },
    where: { meiqia: MEIQIA_SCREENS.channels },
  },
  ({ each }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () =>
        judge(channel, ["kind"], ({ kind }) => {
          if (kind !== "website") return "skip";
          return judge(channel, ["snippetPresent"], ({ snippetPresent }) =>
            snippetPresent ? "pass" : "fail",
          );
        }),
      ),
    ),
);
