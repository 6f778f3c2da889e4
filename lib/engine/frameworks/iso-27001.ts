import type { Framework } from "./framework";

/** ISO/IEC 27001:2022, Annex A: the controls that a reception configuration can give evidence for. */
export const iso27001: Framework = {
  id: "iso-27001",
  title: { zh: "ISO/IEC 27001 附录 A", en: "ISO/IEC 27001 Annex A" },
  edition: "2022",
  controls: [
    {
      id: "A.5.3",
      title: { zh: "职责分离", en: "Segregation of duties" },
      rules: [
        "role/separation-breach",
        "role/duty-mismatch",
        "role/conflict-unknown",
        "role/deny-beside-allow",
      ],
    },
    {
      id: "A.5.15",
      title: { zh: "访问控制", en: "Access control" },
      rules: [
        "role/no-reception-permission",
        "role/eligible-cannot-open",
        "role/data-scope-too-narrow",
        "role/channel-permission-missing",
      ],
    },
    {
      id: "A.5.16",
      title: { zh: "身份管理", en: "Identity management" },
      rules: ["agent/disabled-in-roster", "agent/not-activated", "credential/owner-inactive"],
    },
    {
      id: "A.5.17",
      title: { zh: "鉴别信息", en: "Authentication information" },
      rules: [
        "credential/dead",
        "credential/expiring",
        "credential/regenerated",
        "credential/shared-refresh",
        "push/sdk-secret-mismatch",
      ],
    },
    {
      id: "A.5.18",
      title: { zh: "访问权", en: "Access rights" },
      rules: ["role/review-overdue", "role/no-role", "role/people-group-disabled"],
    },
    {
      id: "A.5.19",
      title: { zh: "供应商关系中的信息安全", en: "Information security in supplier relationships" },
      rules: ["emergency/no-vendor-contact", "integration/*"],
    },
    {
      id: "A.5.23",
      title: { zh: "云服务使用的信息安全", en: "Information security for use of cloud services" },
      rules: [
        "credential/wrong-tenant",
        "channel/reauthorization-required",
        "channel/authorization-expiring",
      ],
    },
    {
      id: "A.5.24",
      title: {
        zh: "信息安全事件管理的策划和准备",
        en: "Information security incident management planning and preparation",
      },
      rules: ["emergency/no-team-list", "emergency/contact-stale"],
    },
    {
      id: "A.5.29",
      title: { zh: "中断期间的信息安全", en: "Information security during disruption" },
      rules: ["emergency/*", "bot/offline-form-hidden", "form/off"],
    },
    {
      id: "A.5.30",
      title: { zh: "业务连续性的 ICT 就绪", en: "ICT readiness for business continuity" },
      rules: [
        "emergency/no-fallback-channel",
        "emergency/no-redirect",
        "agent/single-cover",
        "hours/open-without-roster",
      ],
    },
    {
      id: "A.8.1",
      title: { zh: "用户终端设备", en: "User endpoint devices" },
      rules: ["client/*", "browser/*", "notify/*"],
    },
    {
      id: "A.8.2",
      title: { zh: "特许访问权", en: "Privileged access rights" },
      rules: ["role/high-role-not-receiving", "role/admin-only-in-group", "credential/not-admin"],
    },
    {
      id: "A.8.5",
      title: { zh: "安全鉴别", en: "Secure authentication" },
      rules: ["channel/identity-required", "webhook/signature-mismatch", "webhook/unsigned"],
    },
    {
      id: "A.8.6",
      title: { zh: "容量管理", en: "Capacity management" },
      rules: ["agent/capacity-reached", "group/all-at-capacity", "queue/*", "routing/distribution-limit-low"],
    },
    {
      id: "A.8.9",
      title: { zh: "配置管理", en: "Configuration management" },
      rules: ["connector/*", "routing/*", "cache/*"],
    },
    {
      id: "A.8.14",
      title: { zh: "信息处理设施的冗余", en: "Redundancy of information processing facilities" },
      rules: [
        "agent/single-cover",
        "client/web-only-cover",
        "emergency/fallback-untested",
        "emergency/no-fallback-channel",
      ],
    },
    {
      id: "A.8.16",
      title: { zh: "监视活动", en: "Monitoring activities" },
      rules: ["webhook/silent", "webhook/failing", "channel/false-comfort", "hours/false-comfort"],
    },
    {
      id: "A.8.20",
      title: { zh: "网络安全", en: "Networks security" },
      rules: ["credential/ip-restricted", "block/too-wide"],
    },
  ],
};
