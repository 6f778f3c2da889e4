import { couldNotRead, judge, unknown } from "../../judge";
import { judgeLiveApps } from "../../live-sdk-apps";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

export const oldAppKey = defineRule(
  {
    id: "app/old-app-key",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "SDK 初始化失败，App 里的顾客无法发起对话。",
      en: "The SDK does not start, and customers in the app cannot begin a conversation.",
    },
    title: {
      pass: { zh: "App 使用与 SDK 相符的 AppKey", en: "Apps use an AppKey of their SDK's generation" },
      fail: { zh: "新版 SDK 使用了旧版 AppKey", en: "AppKey of an older generation in a newer SDK" },
    },
    why: {
      zh: "产品换代后 AppKey 不通用。升级 SDK 时沿用旧后台生成的 AppKey，初始化会直接失败。",
      en: "An AppKey is not valid across generations of the product. Kept from the old console when the SDK was upgraded, it makes the start fail at once.",
    },
    remediation: {
      zh: "在新版后台获取 AppKey，替换后重新发布。",
      en: "Get the AppKey from the new console, replace it and release the app again.",
    },
    message: {
      zh: "App「{subject}」的 AppKey 属于第 {generation} 代，SDK 版本为 {version}。",
      en: "The AppKey of app “{subject}” is of generation {generation}, its SDK is {version}.",
    },
    requirements: ["S-21"],
    platforms: ["meiqia"],
    needs: { apps: "any", channels: "optional" },
    where: { meiqia: MEIQIA_SCREENS.sdk },
  },
  (context) =>
    judgeLiveApps(context, "apps", (app) =>
      judge(
        app,
        ["sdkVersion", "appKeyGeneration"],
        ({ sdkVersion: version, appKeyGeneration: generation }) => {
          const major = /\d+/.exec(version)?.[0];
          if (major === undefined)
            return unknown(["sdkVersion"], couldNotRead(["sdkVersion"], ["unrecognised"]));
          return generation < Number(major) ? { fail: { generation, version } } : "pass";
        },
      ),
    ),
);
