import { judgeInUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { nameList } from "../../name-list";
import { defineRule } from "../../rule";

export const mixedContent = defineRule(
  {
    id: "channel/mixed-content",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "浏览器拦截不加密的插件脚本，顾客看不到入口。",
      en: "Browsers block the unencrypted widget, so customers see no entrance.",
    },
    title: {
      pass: { zh: "HTTPS 页面上的聊天插件均经 HTTPS 加载", en: "Widgets on HTTPS pages load over HTTPS" },
      fail: { zh: "HTTPS 页面经 HTTP 加载聊天插件", en: "HTTPS page loads the widget over HTTP" },
    },
    why: {
      zh: "HTTPS 页面上的 HTTP 脚本与框架属于混合内容，浏览器会直接拦截。常见于网站改用 HTTPS 之后接入代码没有更新。",
      en: "On a page with HTTPS, scripts and frames over HTTP are mixed content, which browsers block. It usually begins when a site moves to HTTPS and its code is not updated.",
    },
    remediation: {
      zh: "将接入代码中的地址改为 https:// 开头。",
      en: "Let the addresses in the code begin with https://.",
    },
    message: {
      zh: "渠道「{subject}」的 HTTPS 页面经 HTTP 加载 {hosts}。",
      en: "The HTTPS page of channel “{subject}” loads {hosts} over HTTP.",
    },
    requirements: ["S-03", "S-22"],
    platforms: "any",
    needs: { channels: "any" },
  },
  ({ each }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () =>
        judge(channel, ["kind"], ({ kind }) => {
          if (kind !== "website") return "skip";
          return judge(channel, ["mixedContent"], ({ mixedContent: hosts }) =>
            hosts.length > 0 ? { fail: { hosts: nameList(hosts, "项") } } : "pass",
          );
        }),
      ),
    ),
);
