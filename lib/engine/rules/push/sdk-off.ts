import { judge } from "../../judge";
import { judgeLiveApps } from "../../live-sdk-apps";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

export const sdkOff = defineRule(
  {
    id: "push/sdk-off",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "只影响顾客侧：顾客离线后收不到我们的回复提醒，客服接待不受影响。",
      en: "Customer side only: offline customers are not told of our replies; reception by agents is not affected.",
    },
    title: {
      pass: { zh: "App 均已设置离线推送方式", en: "Every app has a way to push replies" },
      fail: { zh: "App 的推送方式为“不推送”", en: "App with push method “none”" },
    },
    why: {
      zh: "顾客退出 App 后，客服的回复只能靠离线推送送达。推送方式为“不推送”时，顾客不再打开 App 就看不到回复。",
      en: "Once a customer has left the app, replies reach them only by offline push. With the method “none” they see nothing until they open the app again.",
    },
    remediation: { zh: "将推送方式改为“自定义推送服务器”。", en: "Choose the method “custom push server”." },
    message: {
      zh: "App「{subject}」的推送方式为“不推送”，离线顾客收不到回复提醒。",
      en: "App “{subject}” pushes nothing; offline customers are not told of replies.",
    },
    requirements: ["S-15"],
    platforms: ["meiqia"],
    needs: { sdkPush: "any", channels: "optional" },
    where: { meiqia: MEIQIA_SCREENS.sdk },
  },
  (context) =>
    judgeLiveApps(context, "sdkPush", (app) =>
      judge(app, ["method"], ({ method }) => (method === "none" ? "fail" : "pass")),
    ),
);
