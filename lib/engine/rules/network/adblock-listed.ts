import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const adblockListed = defineRule(
  {
    id: "network/adblock-listed",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "装有该名单的浏览器里，聊天入口或工作台不会出现。",
      en: "Browsers with this list show neither the chat widget nor the workbench.",
    },
    title: {
      pass: { zh: "平台域名未被广告拦截", en: "No filter list in use names the platform" },
      fail: { zh: "平台域名在广告拦截名单中", en: "A filter list in use names the platform" },
    },
    why: {
      zh: "公开的拦截规则和代理名单里有在线客服的域名。浏览器或网关启用后，插件脚本被静默丢弃，顾客看不到入口。",
      en: "Public filter lists name the hosts of live-chat vendors. Where a browser or gateway applies them, the script is dropped silently and customers see no entrance.",
    },
    remediation: {
      zh: "将平台域名加入拦截软件与网关的白名单。",
      en: "Exempt the platform's hosts in the blocker and the gateway.",
    },
    message: {
      zh: "「{subject}」使用的拦截名单包含平台域名。",
      en: "The filter list in use at “{subject}” names the platform's host.",
    },
    requirements: ["S-18"],
    platforms: ["meiqia"],
    needs: { probes: "any" },
  },
  ({ each }) =>
    each("probes", (probe) =>
      judge(probe, ["adblockListed"], ({ adblockListed }) => (adblockListed ? "fail" : "pass")),
    ),
);
