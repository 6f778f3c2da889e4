import { judge } from "../../judge";
import { judgeLiveApps } from "../../live-sdk-apps";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

export const sdkSecretMismatch = defineRule(
  {
    id: "push/sdk-secret-mismatch",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "只影响顾客侧：接收端会拒绝每一条推送。",
      en: "Customer side only: the receiver refuses every push.",
    },
    title: {
      pass: { zh: "推送签名自检均已通过", en: "Every signature self-test has passed" },
      fail: { zh: "推送签名自检未通过", en: "Push signature self-test failed" },
    },
    why: {
      zh: "接收端用应用的 Secret Key 校验签名。密钥与美洽后台不一致（常见原因是其中的 $ 被脚本或环境变量改写）时，每一条推送都会被拒绝。",
      en: "The receiver checks the signature with the app's Secret Key. If that key differs from the workbench (often because a shell or an environment file altered its $ signs), every push is refused.",
    },
    remediation: {
      zh: "原样配置应用的 Secret Key，再用官方示例重新自检。",
      en: "Store the app's Secret Key unchanged and repeat the self-test with the official vector.",
    },
    message: {
      zh: "App「{subject}」的推送签名自检未通过。",
      en: "The push signature self-test of app “{subject}” failed.",
    },
    requirements: ["S-21"],
    platforms: ["meiqia"],
    needs: { sdkPush: "any", channels: "optional" },
    where: { meiqia: MEIQIA_SCREENS.sdk },
  },
  (context) =>
    judgeLiveApps(context, "sdkPush", (app) =>
      judge(app, ["method"], ({ method }) =>
        method === "custom-server"
          ? judge(app, ["signatureSelfTest"], ({ signatureSelfTest }) =>
              signatureSelfTest === "passed" ? "pass" : "fail",
            )
          : "skip",
      ),
    ),
);
