import { judgeInUse } from "../../channel-in-use";
import { judge, unknown } from "../../judge";
import { hostOfSite, originsName } from "../../origin-list";
import { defineRule } from "../../rule";
import type { Text } from "../../text";

/** An empty list lets every site in. */
export const domainNotAllowed = defineRule(
  {
    id: "channel/domain-not-allowed",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "网站上的聊天窗口不会加载，顾客找不到入口。",
      en: "The chat widget does not load on the site, and customers find no entrance.",
    },
    title: {
      pass: { zh: "绑定的网站均在域名白名单中", en: "Every bound site is among the allowed domains" },
      fail: { zh: "绑定的网站不在域名白名单中", en: "Bound site is not among the allowed domains" },
    },
    why: {
      zh: "平台只允许白名单中的域名加载聊天窗口。网站换了域名或新增站点后没有加入名单，窗口会静默消失。",
      en: "The platform lets only listed domains load the widget. When a site moves or is added and the list is forgotten, the widget silently disappears.",
    },
    remediation: { zh: "将网站域名加入白名单。", en: "Add the site's domain to the list." },
    message: {
      zh: "渠道「{subject}」的网站 {host} 不在域名白名单中。",
      en: "The site {host} of channel “{subject}” is not among the allowed domains.",
    },
    requirements: ["S-03", "S-18"],
    platforms: ["chatwoot", "livehelperchat"],
    needs: { channels: "any" },
  },
  ({ each }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () =>
        judge(channel, ["allowedOrigins"], ({ allowedOrigins }) => {
          if (allowedOrigins.length === 0) return "pass";
          return judge(channel, ["allowedOrigins", "address"], ({ address }) => {
            const host = hostOfSite(address);
            if (host === "") return "skip";
            const named = originsName(allowedOrigins, host);
            if (named === "unclear") return unknown(["allowedOrigins"], NEIGHBOUR);
            return named === "yes" ? "pass" : { fail: { host } };
          });
        }),
      ),
    ),
);

const NEIGHBOUR: Text = {
  zh: "白名单只有该网站的上级或下级域名，是否放行须实测",
  en: "The list names only a parent or child of the site's domain; whether that lets it in has to be tried",
};
