import { judge } from "../../judge";
import { defineRule } from "../../rule";
import { daysSince } from "../../time";
import { whileOn } from "../../while-on";

/** WeCom keeps messages for three days; this is the platform's limit and no matter of policy. */
export const syncGap = defineRule(
  {
    id: "integration/sync-gap",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "更早的消息已经无法再拉取，永久丢失。",
      en: "Older messages can no longer be fetched and are gone for good.",
    },
    title: {
      pass: { zh: "消息均在可拉取的期限内同步", en: "Messages are fetched while they are kept" },
      fail: { zh: "消息同步落后超过三天", en: "Message sync is more than three days behind" },
    },
    why: {
      zh: "平台只保留三天内的消息。游标停在更早的位置，说明拉取已经中断，其间的消息正在逐条过期。",
      en: "The platform keeps messages for three days. A cursor that stands further back means fetching has stopped, and what came since is expiring one message after another.",
    },
    remediation: {
      zh: "立即恢复拉取并提高频率，再核对缺失时段的顾客。",
      en: "Resume fetching at once and pull more often, then check on the customers of the missing days.",
    },
    message: {
      zh: "集成「{subject}」只同步到 {days} 天前的消息。",
      en: "Integration “{subject}” has fetched messages up to {days} days ago only.",
    },
    requirements: ["S-17"],
    platforms: ["wecom-kf"],
    needs: { integrations: "any" },
  },
  ({ each, facts }) => {
    // Against the moment of the pull: a snapshot judged again later has not fallen further behind.
    const takenAt = Date.parse(facts.snapshot.takenAt);
    return each("integrations", (integration) =>
      whileOn(integration, () =>
        judge(integration, ["syncedUntil"], ({ syncedUntil }) => {
          const days = daysSince(syncedUntil, takenAt);
          return days > KEPT_DAYS ? { fail: { days: Math.floor(days) } } : "pass";
        }),
      ),
    );
  },
);

const KEPT_DAYS = 3;
