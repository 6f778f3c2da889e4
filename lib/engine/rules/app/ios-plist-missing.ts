import { judge } from "../../judge";
import { judgeLiveApps } from "../../live-sdk-apps";
import { defineRule } from "../../rule";

export const iosPlistMissing = defineRule(
  {
    id: "app/ios-plist-missing",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "App 连不上平台，iOS 顾客无法发起对话。",
      en: "The app cannot connect, and customers on iOS cannot begin a conversation.",
    },
    title: {
      pass: { zh: "iOS App 已配置平台域名", en: "iOS apps name the platform's hosts" },
      fail: { zh: "iOS App 缺少 NSExceptionDomains 配置", en: "iOS app without NSExceptionDomains" },
    },
    why: {
      zh: "iOS 默认拒绝未声明的连接。属性列表缺少平台域名时，SDK 返回 -2006，顾客看到的只是一直连接中。",
      en: "iOS refuses connections that are not declared. Without the platform's hosts in the property list the SDK answers -2006, and the customer sees an endless attempt to connect.",
    },
    remediation: {
      zh: "在 Info.plist 的 NSExceptionDomains 中补充平台域名并重新发布。",
      en: "Add the platform's hosts to NSExceptionDomains in Info.plist and release the app again.",
    },
    message: {
      zh: "App「{subject}」的属性列表没有配置平台域名。",
      en: "The property list of app “{subject}” does not name the platform's hosts.",
    },
    requirements: ["S-22"],
    platforms: ["meiqia"],
    needs: { apps: "any", channels: "optional" },
  },
  (context) =>
    judgeLiveApps(context, "apps", (app) =>
      judge(app, ["system"], ({ system }) =>
        system === "ios"
          ? judge(app, ["transportExceptions"], ({ transportExceptions }) =>
              transportExceptions ? "pass" : "fail",
            )
          : "skip",
      ),
    ),
);
