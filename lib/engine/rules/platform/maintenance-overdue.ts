import { judgeLastDone } from "../../last-done";
import { defineRule } from "../../rule";

export const maintenanceOverdue = defineRule(
  {
    id: "platform/maintenance-overdue",
    version: 1,
    severity: "info",
    severityReason: {
      zh: "目前不影响接待，但长期不维护会增加停机风险。",
      en: "Reception is not affected yet; without maintenance an outage becomes more likely.",
    },
    title: {
      pass: { zh: "自建服务按期维护", en: "Own services are maintained as planned" },
      fail: { zh: "自建服务长期未维护", en: "Own service not maintained for long" },
    },
    why: {
      zh: "自建平台没有厂商代为更新。磁盘写满、证书过期、漏洞未修补，往往在高峰时才暴露。",
      en: "Nobody updates a self-hosted platform for you. Full disks, ended certificates and unpatched faults tend to show at peak hours.",
    },
    remediation: {
      zh: "制定维护与更新计划，完成后登记日期。",
      en: "Plan maintenance and updates, and record the date when done.",
    },
    message: {
      zh: "服务「{subject}」上次维护：{last}（策略要求每 {limit} 天一次）。",
      en: "Service “{subject}” was last maintained: {last} (the policy asks for every {limit} days).",
    },
    requirements: ["S-07"],
    platforms: ["chatwoot", "livehelperchat"],
    needs: { services: "any" },
  },
  ({ each, ledger, at, policy: { maintenanceDays: everyDays } }) => {
    const duty = { ledger: ledger("services"), everyDays, at };
    return each("services", (service) => judgeLastDone(service, "maintainedAt", duty));
  },
);
