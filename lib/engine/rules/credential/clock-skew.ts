import { useOf } from "../../credential-use";
import { judge, skip } from "../../judge";
import { defineRule } from "../../rule";

export const clockSkew = defineRule(
  {
    id: "credential/clock-skew",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "签名带有时间，偏差过大时平台一律拒绝。",
      en: "Signatures carry the time, and the platform refuses those too far off.",
    },
    title: {
      pass: { zh: "签名服务器的时钟准确", en: "Clocks of signing servers are right" },
      fail: { zh: "签名服务器的时钟偏差过大", en: "Clock of the signing server is off" },
    },
    why: {
      zh: "请求签名以服务器时间计算。时钟漂移后签名立即失效，表现与密钥错误相同，换密钥也修不好。",
      en: "Requests are signed with the server's time. Once the clock drifts, signatures are refused as if the key were wrong, and a new key does not help.",
    },
    remediation: {
      zh: "校准服务器时间并开启自动对时。",
      en: "Synchronise the server's time and keep it synchronised.",
    },
    message: {
      zh: "凭证「{subject}」所在服务器的时钟偏差 {seconds} 秒，要求不超过 {limit} 秒。",
      en: "The clock of the server that signs with “{subject}” is off by {seconds} s; {limit} s are allowed.",
    },
    requirements: ["S-21"],
    platforms: ["tencent-desk"],
    needs: { credentials: "any" },
  },
  ({ each, policy: { clockSkewSeconds: limit } }) =>
    each("credentials", (credential) =>
      useOf(credential) === "unused"
        ? skip
        : judge(credential, ["clockSkewSeconds"], ({ clockSkewSeconds }) =>
            clockSkewSeconds > limit ? { fail: { seconds: Math.round(clockSkewSeconds), limit } } : "pass",
          ),
    ),
);
