import { useOf } from "../../credential-use";
import { judge, skip } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

export const wrongTenant = defineRule(
  {
    id: "credential/wrong-tenant",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "平台会拒绝请求，或返回空数据。",
      en: "The platform refuses the calls or answers with nothing.",
    },
    title: {
      pass: { zh: "凭证与企业标识一致", en: "Credentials belong to this organisation" },
      fail: { zh: "凭证属于其他企业或应用", en: "Credential of another organisation or application" },
    },
    why: {
      zh: "企业标识填错（例如混用美洽的数字企业 ID 与长串企业 ID，或用了测试企业的标识）时，请求可能返回空列表，看起来像没有消息。",
      en: "With a wrong identifier (Meiqia's number in place of the long id, or the id of a test company) calls may answer with an empty list, which looks like no messages.",
    },
    remediation: {
      zh: "改用本企业、本应用对应的标识与凭证。",
      en: "Use the identifier and credential of this organisation and application.",
    },
    message: {
      zh: "凭证「{subject}」与本企业的标识不一致。",
      en: "Credential “{subject}” does not belong to this organisation.",
    },
    requirements: ["S-21"],
    platforms: ["meiqia", "tencent-desk", "wecom-kf"],
    needs: { credentials: "any" },
    where: { meiqia: MEIQIA_SCREENS.idLookup },
  },
  ({ each }) =>
    each("credentials", (credential) =>
      useOf(credential) === "unused"
        ? skip
        : judge(credential, ["tenantMatches"], ({ tenantMatches }) => (tenantMatches ? "pass" : "fail")),
    ),
);
