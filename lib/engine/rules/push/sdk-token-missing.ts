import { judge } from "../../judge";
import { judgeLiveApps } from "../../live-sdk-apps";
import { defineRule } from "../../rule";

export const sdkTokenMissing = defineRule(
  {
    id: "push/sdk-token-missing",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "只影响顾客侧：推送没有目标设备。",
      en: "Customer side only: the push has no target.",
    },
    title: {
      pass: { zh: "App 均已上传 deviceToken", en: "Every app uploads its device token" },
      fail: { zh: "App 没有上传 deviceToken", en: "App does not upload its device token" },
    },
    why: {
      zh: "美洽推送内容里的 deviceToken 由 App 上传。没有上传时该字段为空，推送服务器收到了回复，也不知道发给哪台手机。",
      en: "The device token in Meiqia's push body is uploaded by the app. Without it the push server receives the reply and does not know which phone to send it to.",
    },
    remediation: { zh: "在 App 中上传 deviceToken。", en: "Upload the device token in the app." },
    message: {
      zh: "App「{subject}」没有上传 deviceToken，推送没有目标设备。",
      en: "App “{subject}” does not upload a device token, so push has no target.",
    },
    requirements: ["S-15"],
    platforms: ["meiqia"],
    needs: { sdkPush: "any", channels: "optional" },
  },
  (context) =>
    judgeLiveApps(context, "sdkPush", (app) =>
      judge(app, ["method"], ({ method }) =>
        method === "none"
          ? "skip"
          : judge(app, ["deviceTokenUploaded"], ({ deviceTokenUploaded }) =>
              deviceTokenUploaded ? "pass" : "fail",
            ),
      ),
    ),
);
