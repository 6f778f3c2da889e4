import { failShownBy, pass, skip, unknown } from "../../judge";
import { defineRule } from "../../rule";
import type { TeamAlert } from "../../sections/operations";
import type { Text } from "../../text";
import { isUnreadable, known } from "../../value";

/** A team without any alert has another fault: `emergency/no-team-list` asks whom to tell. */
export const offlineTeamOnly = defineRule(
  {
    id: "notify/offline-team-only",
    version: 1,
    severity: "silent",
    severityReason: {
      zh: "只要有一人挂着在线，值班人就收不到告警，而顾客可能一直在等。",
      en: "As long as one account looks online the person on call hears nothing, while customers may wait.",
    },
    title: {
      pass: { zh: "顾客等待时会告警团队", en: "The team is alerted when customers wait" },
      fail: { zh: "只有全员离线时才告警", en: "The team is alerted only when everybody is offline" },
    },
    why: {
      zh: "告警只在所有人离线时触发。有人在线却不回复、排队已满、对话无人接手时，都不会有人被通知。",
      en: "The alert fires only when nobody is online. When somebody is online and does not answer, when the queue is full or nobody takes a conversation, it stays silent.",
    },
    remediation: { zh: "增加“顾客等待”告警。", en: "Add an alert for waiting customers." },
    message: {
      zh: "「{subject}」的团队告警只在全员离线时触发。",
      en: "The team alerts of “{subject}” fire only when everybody is offline.",
    },
    requirements: ["S-15", "S-35"],
    platforms: ["meiqia"],
    needs: { teamAlerts: "complete" },
  },
  ({ rows, whole, evidence }) => {
    const on = rows("teamAlerts").filter(({ enabled }) => known(enabled) !== false);
    const telling = on.filter(({ occasions }) =>
      known(occasions)?.some((word) => word !== "everybody-offline"),
    );
    if (telling.some(({ enabled }) => !isUnreadable(enabled))) return whole(pass);
    if (on.some(isDoubtful)) return whole(unknown([], ALERTS_UNREAD));
    const narrow = on.filter(({ occasions }) => known(occasions)?.includes("everybody-offline"));
    if (narrow.length === 0) return whole(skip);
    return whole(failShownBy(narrow.map((alert) => evidence("teamAlerts", alert, "occasions"))));
  },
);

const isDoubtful = ({ enabled, occasions }: TeamAlert) => isUnreadable(enabled) || isUnreadable(occasions);

const ALERTS_UNREAD: Text = {
  zh: "未能读取部分团队告警的开关或触发条件",
  en: "The switch or the occasions of a team alert could not be read",
};
