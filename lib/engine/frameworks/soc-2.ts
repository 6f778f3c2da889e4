import type { Framework } from "./framework";

/** AICPA Trust Services Criteria 2017 (points of focus revised 2022): the common criteria and availability. */
export const soc2: Framework = {
  id: "soc-2",
  title: { zh: "SOC 2 信任服务准则", en: "SOC 2 Trust Services Criteria" },
  edition: "2017 (2022)",
  controls: [
    {
      id: "CC5.1",
      title: {
        zh: "选择并实施控制活动（职责分离）",
        en: "Selects and develops control activities (segregation of duties)",
      },
      rules: ["role/separation-breach", "role/duty-mismatch", "role/conflict-unknown"],
    },
    {
      id: "CC6.1",
      title: { zh: "逻辑访问安全", en: "Logical access security" },
      rules: [
        "role/no-reception-permission",
        "role/eligible-cannot-open",
        "role/deny-beside-allow",
        "credential/*",
      ],
    },
    {
      id: "CC6.2",
      title: { zh: "授予访问前的注册与授权", en: "Registration and authorization before access" },
      rules: ["agent/not-activated", "agent/no-seat", "role/no-role"],
    },
    {
      id: "CC6.3",
      title: { zh: "访问权的授予、修改与撤销", en: "Access is granted, modified and removed by role" },
      rules: [
        "role/review-overdue",
        "agent/disabled-in-roster",
        "credential/owner-inactive",
        "role/people-group-disabled",
      ],
    },
    {
      id: "CC6.6",
      title: { zh: "系统边界外的威胁防护", en: "Protection against threats from outside the boundaries" },
      rules: [
        "credential/ip-restricted",
        "webhook/unsigned",
        "webhook/signature-mismatch",
        "channel/identity-required",
      ],
    },
    {
      id: "CC7.1",
      title: { zh: "检测配置变更与脆弱性", en: "Detects configuration changes and vulnerabilities" },
      rules: ["connector/*", "client/outdated", "client/version-unknown"],
    },
    {
      id: "CC7.2",
      title: { zh: "监控系统组件的异常", en: "Monitors components for anomalies" },
      rules: [
        "webhook/silent",
        "webhook/failing",
        "channel/false-comfort",
        "channel/mail-silent",
        "integration/*",
      ],
    },
    {
      id: "CC7.4",
      title: { zh: "响应安全事件", en: "Responds to incidents" },
      rules: ["emergency/no-team-list", "emergency/no-vendor-contact", "emergency/auto-reply-missing"],
    },
    {
      id: "CC7.5",
      title: { zh: "从事件中恢复", en: "Recovers from incidents" },
      rules: ["emergency/no-fallback-channel", "emergency/fallback-untested", "emergency/no-redirect"],
    },
    {
      id: "CC9.2",
      title: { zh: "管理供应商与业务伙伴风险", en: "Manages vendor and partner risk" },
      rules: [
        "emergency/no-vendor-contact",
        "channel/authorization-expiring",
        "channel/reauthorization-required",
      ],
    },
    {
      id: "A1.1",
      title: { zh: "监控与管理处理容量", en: "Monitors and manages processing capacity" },
      rules: ["agent/capacity-reached", "group/all-at-capacity", "queue/*"],
    },
    {
      id: "A1.2",
      title: { zh: "可用性的环境保护与冗余", en: "Redundancy and protections for availability" },
      rules: [
        "agent/single-cover",
        "hours/open-without-roster",
        "hours/agent-gap",
        "group/no-receiving-member",
        "channel/disabled",
      ],
    },
    {
      id: "A1.3",
      title: { zh: "测试恢复程序", en: "Tests recovery plan procedures" },
      rules: ["emergency/fallback-untested", "emergency/contact-stale", "emergency/faq-link-dead"],
    },
  ],
};
