import type { Framework } from "./framework";

/** GB/T 22239-2019 (等保 2.0), level 3 general requirements. */
export const gbt22239: Framework = {
  id: "gbt-22239",
  title: { zh: "等保 2.0（GB/T 22239）三级", en: "MLPS 2.0 (GB/T 22239), level 3" },
  edition: "2019",
  controls: [
    {
      id: "8.1.2.1",
      title: { zh: "网络架构", en: "Network architecture" },
      rules: ["agent/capacity-reached", "group/all-at-capacity", "queue/*"],
    },
    {
      id: "8.1.2.2",
      title: { zh: "通信传输", en: "Communication transmission" },
      rules: ["webhook/url-bad", "webhook/signature-mismatch", "push/sdk-url-bad"],
    },
    {
      id: "8.1.3.2",
      title: { zh: "边界访问控制", en: "Access control at the boundary" },
      rules: ["credential/ip-restricted", "block/too-wide"],
    },
    {
      id: "8.1.4.1",
      title: { zh: "身份鉴别", en: "Identification and authentication" },
      rules: [
        "credential/dead",
        "credential/expiring",
        "credential/regenerated",
        "channel/identity-required",
        "webhook/unsigned",
      ],
    },
    {
      id: "8.1.4.2",
      title: { zh: "访问控制", en: "Access control" },
      rules: ["role/*", "agent/disabled-in-roster", "credential/owner-inactive"],
    },
    {
      id: "8.1.4.3",
      title: { zh: "安全审计", en: "Security audit" },
      rules: ["connector/partial-view", "connector/list-truncated", "webhook/silent"],
    },
    {
      id: "8.1.4.9",
      title: { zh: "数据备份恢复", en: "Data backup and recovery" },
      rules: ["agent/single-cover", "emergency/no-fallback-channel", "emergency/fallback-untested"],
    },
    {
      id: "8.1.5.4",
      title: { zh: "集中管控", en: "Centralised control" },
      rules: ["channel/false-comfort", "webhook/failing", "integration/link-down"],
    },
    {
      id: "8.1.10.2",
      title: { zh: "资产管理", en: "Asset management" },
      rules: ["connector/declared-stale", "client/version-unknown"],
    },
    {
      id: "8.1.10.6",
      title: { zh: "网络和系统安全管理", en: "Network and system security management" },
      rules: ["role/review-overdue", "credential/shared-refresh", "client/outdated"],
    },
    {
      id: "8.1.10.8",
      title: { zh: "配置管理", en: "Configuration management" },
      rules: ["routing/*", "channel/*", "cache/*"],
    },
    {
      id: "8.1.10.12",
      title: { zh: "安全事件处置", en: "Security incident handling" },
      rules: ["emergency/no-team-list", "emergency/no-vendor-contact", "emergency/auto-reply-missing"],
    },
    {
      id: "8.1.10.13",
      title: { zh: "应急预案管理", en: "Emergency plan management" },
      rules: ["emergency/*"],
    },
  ],
};
