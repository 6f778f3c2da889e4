import { judgeInUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

export const enterpriseIdSwapped = defineRule(
  {
    id: "channel/enterprise-id-swapped",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "企业 ID 不对，插件无法启动。",
      en: "With the wrong id the plugin does not start.",
    },
    title: {
      pass: { zh: "接入代码使用了正确的企业 ID", en: "Site code carries the long enterprise id" },
      fail: { zh: "接入代码误用了数字企业 ID", en: "Site code carries the numeric enterprise id" },
    },
    why: {
      zh: "同一企业有两个标识：REST 接口用的是数字，网页插件的 entId 与聊天链接的 eid 用的是一长串字符。两者混用时插件不会启动，也没有提示。",
      en: "An enterprise has two identifiers: a number for the REST interface and a long text for the plugin (entId) and the chat link (eid). Swapped, the plugin does not start and says nothing.",
    },
    remediation: { zh: "使用正确的企业 ID（长字符串）。", en: "Use the long enterprise id." },
    message: {
      zh: "渠道「{subject}」的 entId 填成了数字「{id}」，插件不会启动。",
      en: "Channel “{subject}” has the number “{id}” as entId; the plugin does not start.",
    },
    requirements: ["S-22"],
    platforms: ["meiqia"],
    needs: { channels: "any" },
    where: { meiqia: MEIQIA_SCREENS.idLookup },
  },
  ({ each }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () =>
        judge(channel, ["kind"], ({ kind }) => {
          if (kind !== "website" && kind !== "chat-link") return "skip";
          return judge(channel, ["enterpriseId"], ({ enterpriseId }) =>
            PLAIN_NUMBER.test(enterpriseId.trim()) ? { fail: { id: enterpriseId.trim() } } : "pass",
          );
        }),
      ),
    ),
);

/** Longer runs of digits may be a long id that happens to hold no letter. */
const PLAIN_NUMBER = /^\d{1,15}$/;
