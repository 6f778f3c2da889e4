import { judge } from "../../judge";
import { nameList } from "../../name-list";
import { defineRule } from "../../rule";

export const sharedRefresh = defineRule(
  {
    id: "credential/shared-refresh",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "接口会随机失败，数据出现缺口。",
      en: "Calls fail at random and leave gaps in the data.",
    },
    title: {
      pass: { zh: "每个应用凭证只由一处刷新", en: "Each application credential is refreshed in one place" },
      fail: { zh: "多处各自刷新同一个 access_token", en: "Several jobs refresh the same access token" },
    },
    why: {
      zh: "企业微信的 access_token 按应用发放。多个程序各自刷新时，彼此的 Token 可能提前失效，频繁获取还会被平台拦截。",
      en: "WeCom issues one access token per application. When several programs refresh it on their own, they may end each other's token early, and fetching too often is blocked.",
    },
    remediation: {
      zh: "让所有程序共享同一个 access_token 缓存，只由一处加锁刷新。",
      en: "Share one access token cache and refresh it in one place, under a lock.",
    },
    message: {
      zh: "凭证「{subject}」由 {count} 个程序各自使用：{users}。",
      en: "Credential “{subject}” is used by {count} programs on their own: {users}.",
    },
    requirements: ["S-21"],
    platforms: ["wecom-kf"],
    needs: { credentials: "any" },
  },
  ({ each }) =>
    each("credentials", (credential) =>
      judge(credential, ["kind"], ({ kind }) => {
        if (!REFRESHED.includes(kind)) return "skip";
        return judge(credential, ["usedBy"], ({ usedBy }) =>
          usedBy.length > 1 ? { fail: { count: usedBy.length, users: nameList(usedBy, "个") } } : "pass",
        );
      }),
    ),
);

/** Kinds from which an access token is fetched; a webhook secret is only compared. */
const REFRESHED: readonly string[] = ["app-secret", "api-token", "oauth"];
