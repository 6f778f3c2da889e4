import { useOf } from "../../credential-use";
import { judge, skip } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

export const credentialRegenerated = defineRule(
  {
    id: "credential/regenerated",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "旧凭证立即失效，仍在使用它的系统全部中断。",
      en: "The old one died at once, and every system that still holds it is cut off.",
    },
    title: {
      pass: { zh: "使用中的 Access Token 均为最新", en: "Every access token in use is the current one" },
      fail: { zh: "Access Token 已被重新获取", en: "Access token was fetched again elsewhere" },
    },
    why: {
      zh: "在美洽重新获取 Access Token 会使旧 Token 立即失效。有人为新系统获取 Token 时，原有系统会同时中断。",
      en: "In Meiqia, fetching the access token again kills the previous one at once. When somebody fetches it for a new system, the old ones stop.",
    },
    remediation: {
      zh: "将新的 Access Token 分发给所有使用方，并登记由谁保管。",
      en: "Give the new access token to every system that uses it, and record who keeps it.",
    },
    message: {
      zh: "凭证「{subject}」已被重新获取，旧 Token 已失效。",
      en: "Credential “{subject}” was fetched again; the old token is dead.",
    },
    requirements: ["S-21"],
    platforms: ["meiqia"],
    needs: { credentials: "any" },
    where: { meiqia: MEIQIA_SCREENS.apis },
  },
  ({ each }) =>
    each("credentials", (credential) =>
      useOf(credential) === "unused"
        ? skip
        : judge(credential, ["state"], ({ state }) => (state === "regenerated" ? "fail" : "pass")),
    ),
);
