import { failShownBy, pass, skip, unknown } from "../../judge";
import { defineRule } from "../../rule";
import { SECTION_NAMES } from "../../snapshot";
import type { Text } from "../../text";

/** What people typed in has an age of its own: `connector/declared-stale` judges that. */
export const pullStale = defineRule(
  {
    id: "connector/pull-stale",
    version: 1,
    severity: "info",
    severityReason: {
      zh: "不影响接待，但判断的是过去的配置。",
      en: "Reception is not affected; what is judged is the configuration of the past.",
    },
    title: {
      pass: { zh: "配置快照足够新", en: "The configuration was pulled recently" },
      fail: { zh: "配置快照已过时", en: "The configuration was pulled too long ago" },
    },
    why: {
      zh: "最近一次成功拉取已经过去太久。这期间的改动没有进入判断，“一切正常”说的是当时，不是现在。",
      en: "The last good pull is too long ago. Changes since then were not judged, so “all is well” speaks of that day and not of today.",
    },
    remediation: { zh: "修复定时拉取，或立即重新拉取。", en: "Repair the schedule, or pull again now." },
    message: {
      zh: "「{subject}」的配置拉取于 {hours} 小时前，策略上限为 {limit} 小时。",
      en: "The configuration of “{subject}” was pulled {hours} hours ago; the policy allows {limit}.",
    },
    requirements: ["S-16"],
    platforms: "any",
    needs: {},
  },
  ({ whole, ledger, facts, at, policy: { pullStaleHours: limit } }) => {
    const pulled = SECTION_NAMES.map(ledger).some(
      ({ basis, status }) => basis === "observed" && (status === "complete" || status === "partial"),
    );
    if (!pulled) return whole(skip);
    const { takenAt } = facts.snapshot;
    const hours = (at - Date.parse(takenAt)) / HOUR_MS;
    if (hours < 0) return whole(unknown([], DATED_AHEAD));
    if (hours <= limit) return whole(pass);
    return whole(failShownBy([{ pointer: "/takenAt", value: takenAt }], { hours: Math.floor(hours), limit }));
  },
);

const HOUR_MS = 3_600_000;

const DATED_AHEAD: Text = {
  zh: "快照的时间晚于判断的时刻，有一方的时钟不准",
  en: "The snapshot is dated after the moment of judging, so one of the clocks is wrong",
};
