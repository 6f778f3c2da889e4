import { skip, unknown } from "../../judge";
import { nameList } from "../../name-list";
import { defineRule } from "../../rule";
import type { Change } from "../../sections/replies";
import type { Text } from "../../text";
import { known } from "../../value";

/** An incident whose lesson is written has its cause already. */
export const changedBeforeFailure = defineRule(
  {
    id: "role/changed-before-failure",
    version: 1,
    severity: "info",
    severityReason: {
      zh: "不影响接待，是查找故障原因的第一条线索。",
      en: "Reception is not affected; it is the first thing to look at when the cause is sought.",
    },
    title: {
      pass: { zh: "故障前一天没有权限改动", en: "No change of rights on the day before an incident" },
      fail: { zh: "故障前不久改动过权限", en: "Rights were changed shortly before the incident" },
    },
    why: {
      zh: "故障发生前 24 小时内有人改动了角色或权限。两件事相隔很近，往往就是原因。",
      en: "Somebody changed roles or rights within 24 hours before the incident began. So close together, the one is often the cause of the other.",
    },
    remediation: {
      zh: "将改动前后的快照进行对比，确认是否误收了接待权限。",
      en: "Compare the snapshots before and after the change, and see whether a right to receive was taken away.",
    },
    message: {
      zh: "故障「{subject}」发生前 24 小时内有 {count} 次权限改动：{changes}。",
      en: "Rights were changed {count} times in the 24 hours before incident “{subject}”: {changes}.",
    },
    requirements: ["S-14", "S-41"],
    platforms: ["chatwoot", "intercom", "livehelperchat", "meiqia"],
    needs: { incidents: "any", changes: "any" },
  },
  ({ each, rows, evidence }) =>
    each("incidents", (incident) => {
      if (known(incident.lessonRecorded) === true) return skip;
      const end = Date.parse(incident.startedAt);
      const start = end - DAY_MS;
      const suspects = rows("changes").filter(({ at, kind }) => {
        const moment = Date.parse(at);
        return moment >= start && moment <= end && RIGHTS.test(kind);
      });
      if (suspects.length > 0) {
        return {
          verdict: "fail",
          fields: ["startedAt"],
          params: { count: suspects.length, changes: nameList(suspects.map(named), "项") },
          evidence: suspects.slice(0, SHOWN).map((change) => evidence("changes", change, "at")),
        };
      }
      // Platforms keep a part of the past only: a log that begins later has nothing to say about that day.
      const reachesBack = rows("changes").some(({ at }) => Date.parse(at) < start);
      return reachesBack ? { verdict: "pass" } : unknown(["startedAt"], LOG_TOO_SHORT);
    }),
);

const DAY_MS = 86_400_000;
const SHOWN = 20;

/** Words with which change logs name roles, rights, seats and accounts. */
const RIGHTS = /role|permission|access|seat|account_?user|角色|权限|坐席/iu;

const named = ({ kind, target }: Change) => [kind, known(target)].filter(Boolean).join(" ");

const LOG_TOO_SHORT: Text = {
  zh: "变更记录没有追溯到故障发生之前",
  en: "The change log does not reach back to before the incident",
};
