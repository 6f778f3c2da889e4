import { judgeInUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { nameList } from "../../name-list";
import { defineRule } from "../../rule";

export const policyBlocksWidget = defineRule(
  {
    id: "channel/policy-blocks-widget",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "浏览器拒绝加载聊天插件，顾客看不到入口。",
      en: "Browsers refuse the widget, so customers see no entrance.",
    },
    title: {
      pass: { zh: "页面安全策略允许聊天插件", en: "Page's security policy lets the widget in" },
      fail: { zh: "页面安全策略（CSP）拦截了聊天插件", en: "Page's security policy blocks the widget" },
    },
    why: {
      zh: "页面的 Content-Security-Policy 没有列出插件的脚本、连接、框架或图片主机时，浏览器会静默丢弃它们，只在控制台留下一行记录。",
      en: "Where a page's Content-Security-Policy does not list the widget's hosts for scripts, connections, frames or images, browsers drop them silently and leave a line in the console alone.",
    },
    remediation: {
      zh: "在页面安全策略的对应指令中加入插件的主机，或为接入代码加上 nonce。",
      en: "Add the widget's hosts to the directives of the page's policy, or give the code a nonce.",
    },
    message: {
      zh: "渠道「{subject}」的页面安全策略拦截了{items}。",
      en: "The security policy of channel “{subject}”'s page blocks {items}.",
    },
    requirements: ["S-03", "S-18"],
    platforms: "any",
    needs: { channels: "any" },
  },
  ({ each }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () =>
        judge(channel, ["kind"], ({ kind }) => {
          if (kind !== "website") return "skip";
          return judge(channel, ["blockedByPolicy"], ({ blockedByPolicy: blocked }) =>
            blocked.length > 0 ? { fail: { items: nameList(blocked, "项") } } : "pass",
          );
        }),
      ),
    ),
);
