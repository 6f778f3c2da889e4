import { useOf } from "../../credential-use";
import { judge, skip } from "../../judge";
import { defineRule } from "../../rule";

export const notListedApp = defineRule(
  {
    id: "credential/not-listed-app",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "该应用的调用会被拒绝，对话无人流转。",
      en: "Calls of the application are refused, and nobody moves conversations on.",
    },
    title: {
      pass: { zh: "应用均在可调用接口的名单中", en: "Applications in use may call the interface" },
      fail: { zh: "应用不在可调用接口的名单中", en: "Application may not call the interface" },
    },
    why: {
      zh: "微信客服只接受“可调用接口的应用”的密钥，系统内置应用的密钥已停用。应用未列入时，接口返回无权限。",
      en: "WeCom customer service accepts only the secrets of listed applications; the built-in application's secret no longer works. An application off the list is told it has no right.",
    },
    remediation: {
      zh: "在微信客服的“可调用接口的应用”中加入该应用，并改用它的密钥。",
      en: "List the application in the customer-service settings and use its own secret.",
    },
    message: {
      zh: "凭证「{subject}」的应用不在“可调用接口的应用”名单中。",
      en: "The application behind “{subject}” is not listed among those that may call the interface.",
    },
    requirements: ["S-21"],
    platforms: ["wecom-kf"],
    needs: { credentials: "any" },
  },
  ({ each }) =>
    each("credentials", (credential) =>
      useOf(credential) === "unused"
        ? skip
        : judge(credential, ["appListed"], ({ appListed }) => (appListed ? "pass" : "fail")),
    ),
);
