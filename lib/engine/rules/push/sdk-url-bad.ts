import { judge } from "../../judge";
import { judgeLiveApps } from "../../live-sdk-apps";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import type { Text } from "../../text";
import { ADDRESS_PROBLEMS, addressProblem } from "../../web-address";
import { worstOf } from "../../worst-outcome";

export const sdkUrlBad = defineRule(
  {
    id: "push/sdk-url-bad",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "只影响顾客侧：离线顾客收不到回复推送。",
      en: "Customer side only: replies are not pushed to offline customers.",
    },
    title: {
      pass: { zh: "推送服务器地址均可用", en: "Every push server address can be called" },
      fail: { zh: "推送服务器地址不可用", en: "Push server address cannot be called" },
    },
    why: {
      zh: "美洽把客服给离线顾客的回复 POST 到这个地址，再由企业自己的服务器推送到手机。地址无效、指向内网或不应答时，这些回复全部丢失。",
      en: "Meiqia posts replies for offline customers to this address, and the company's own server pushes them on. If the address is invalid, private or does not answer, none of them arrives.",
    },
    remediation: {
      zh: "填写可从公网访问的 http(s) 地址，并确认能应答 POST 请求。",
      en: "Enter an http(s) address that is reachable from the internet and answers POST requests.",
    },
    message: {
      zh: "App「{subject}」的推送服务器地址不可用：{problem}。",
      en: "The push server address of app “{subject}” cannot be used: {problem}.",
    },
    requirements: ["S-15", "S-22"],
    platforms: ["meiqia"],
    needs: { sdkPush: "any", channels: "optional" },
    where: { meiqia: MEIQIA_SCREENS.sdk },
  },
  (context) =>
    judgeLiveApps(context, "sdkPush", (app) =>
      judge(app, ["method"], ({ method }) => {
        if (method !== "custom-server") return "skip";
        return worstOf([
          judge(app, ["url"], ({ url }) => {
            const problem = addressProblem(url);
            return problem ? { fail: { problem: ADDRESS_PROBLEMS[problem] } } : "pass";
          }),
          judge(app, ["urlAnswers"], ({ urlAnswers }) =>
            urlAnswers ? "pass" : { fail: { problem: NO_ANSWER } },
          ),
        ]);
      }),
    ),
);

const NO_ANSWER: Text = { zh: "对 POST 请求没有应答", en: "it does not answer POST requests" };
