import { judgeInUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const enterpriseIdDiffers = defineRule(
  {
    id: "channel/enterprise-id-differs",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "顾客的消息进了别的企业，或插件根本不启动。",
      en: "Customers write to another enterprise, or the plugin does not start.",
    },
    title: {
      pass: { zh: "页面上的企业 ID 与登记的一致", en: "Page carries the enterprise id on record" },
      fail: { zh: "页面上的企业 ID 与登记的不一致", en: "Page carries another enterprise id" },
    },
    why: {
      zh: "网站从测试环境复制代码、更换企业或合并站点后，页面里可能留着另一家企业的 entId。工作台一切正常，只是收不到这个网站的消息。",
      en: "After code is copied from a test site, or enterprises or sites are merged, the page may still carry another entId. The workbench looks fine and simply gets nothing from this site.",
    },
    remediation: {
      zh: "将页面接入代码中的 entId 改为本企业的 ID；如果登记有误，请更正登记。",
      en: "Set entId in the page's code to this enterprise's id, or correct the record.",
    },
    message: {
      zh: "渠道「{subject}」的页面使用 entId「{found}」，登记的是「{expected}」。",
      en: "The page of channel “{subject}” carries entId “{found}”; “{expected}” is on record.",
    },
    requirements: ["S-22"],
    platforms: ["meiqia"],
    needs: { channels: "any" },
  },
  ({ each }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () =>
        judge(channel, ["kind"], ({ kind }) => {
          if (kind !== "website" && kind !== "chat-link") return "skip";
          return judge(
            channel,
            ["siteEnterpriseId", "enterpriseId"],
            ({ siteEnterpriseId, enterpriseId }) => {
              const [found, expected] = [siteEnterpriseId.trim(), enterpriseId.trim()];
              if (expected === "") return "skip";
              return found === expected ? "pass" : { fail: { found, expected } };
            },
          );
        }),
      ),
    ),
);
