import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const notAdmin = defineRule(
  {
    id: "credential/not-admin",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "只能看到一部分数据，而且平台不会报错。",
      en: "Only part of the data is visible, and the platform reports no error.",
    },
    title: {
      pass: {
        zh: "需要管理员权限的凭证均已具备",
        en: "Credentials that need administrator rights have them",
      },
      fail: { zh: "凭证缺少管理员权限", en: "Credential without administrator rights" },
    },
    why: {
      zh: "非管理员的凭证只能看到自己有权的渠道与记录，列表会变短却不报错，据此得出的结论是不完整的。",
      en: "Without administrator rights a credential sees only its own channels and records. Lists get shorter without an error, and what is concluded from them is incomplete.",
    },
    remediation: { zh: "改用管理员账号的凭证。", en: "Use the credential of an administrator." },
    message: {
      zh: "凭证「{subject}」需要管理员权限，但当前没有。",
      en: "Credential “{subject}” needs administrator rights and does not have them.",
    },
    requirements: ["S-21"],
    platforms: ["tencent-desk", "chatwoot"],
    needs: { credentials: "any" },
  },
  ({ each }) =>
    each("credentials", (credential) =>
      judge(credential, ["needsAdminRights"], ({ needsAdminRights }) =>
        needsAdminRights
          ? judge(credential, ["adminRights"], ({ adminRights }) => (adminRights ? "pass" : "fail"))
          : "skip",
      ),
    ),
);
