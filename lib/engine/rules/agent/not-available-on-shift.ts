import { evidenceFrom } from "../../evidence-from";
import { judge, pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { judgeActivePerson } from "../../person";
import { PRESENCE_WORDS } from "../../presence-words";
import { PresenceIndex } from "../../proof/presence-gate";
import { sectionGap } from "../../proof/section-gap";
import { rowsByAgent } from "../../rows-by-agent";
import { defineRule } from "../../rule";
import type { Presence } from "../../sections/people";
import { isAbsent } from "../../value";
import { worstOf } from "../../worst-outcome";

/**
 * Only people whose own or whose group's timetable covers this very moment: whoever is not planned in may be offline
 * or hidden as they like. A suspended servicer (暂停接待) is on a break. Presence that was observed long before the
 * moment proves nothing about it.
 */
export const notAvailableOnShift = defineRule(
  {
    id: "agent/not-available-on-shift",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "排班上的人手实际不接收新对话。",
      en: "A planned pair of hands gets no new conversation.",
    },
    title: {
      pass: { zh: "当班客服均可接待", en: "Everybody on shift is available" },
      fail: { zh: "当班客服未处于可接待状态", en: "On shift but not available" },
    },
    why: {
      zh: "按排班或服务时间，该客服此刻应在岗，但状态不是可接待状态，平台不会给他分配新对话，排班却显示有人。",
      en: "By roster or service hours the agent is due now, but the status receives nothing. The plan looks staffed and the platform passes the agent by.",
    },
    remediation: {
      zh: "请客服切换为在线或修正排班。",
      en: "Ask the agent to go online or correct the roster.",
    },
    message: {
      zh: "客服「{subject}」此刻应在岗，但状态为“{status}”，不会被分配新对话。",
      en: "Agent “{subject}” is on shift but {status}, so no new conversation is assigned.",
    },
    requirements: ["S-13", "S-43"],
    platforms: ["meiqia", "tencent-desk", "wecom-kf", "chatwoot", "intercom", "livehelperchat"],
    needs: { agents: "any", presence: "any", hours: "any", memberships: "optional" },
    where: { meiqia: MEIQIA_SCREENS.hours },
  },
  (context) => {
    const { each, rows, facts, semantics, policy, at, ledger, evidence } = context;
    const { receiving } = semantics.presence;
    const availability = facts.availability(at);
    const presence = rowsByAgent(rows("presence"));
    const memberships = rowsByAgent(rows("memberships"));
    const { observedAt } = new PresenceIndex(facts);
    const stale = Math.abs(at - observedAt) > policy.presenceStaleSeconds * 1000;

    const judgeRow = (row: Presence) => {
      if (!isAbsent(row.status)) {
        return judge(row, ["status"], ({ status }) => {
          if (status === "suspended") return "skip";
          return receiving.includes(status) ? "pass" : { fail: { status: PRESENCE_WORDS[status] } };
        });
      }
      return judge(row, ["countedPresent"], ({ countedPresent }) =>
        countedPresent ? "pass" : { fail: { status: PRESENCE_WORDS.offline } },
      );
    };

    return each("agents", (agent) =>
      judgeActivePerson(agent, () => {
        const groupIds = (memberships.get(agent.id) ?? []).map(({ groupId }) => groupId);
        const shift = availability.shiftAt(agent.id, groupIds, at);
        if (shift.state === "off") return skip;
        if (shift.state === "unknown") return unknown([], SHIFT_UNREAD);
        if (shift.state === "unplanned") {
          const unread = ["partial", "unavailable"].includes(ledger("memberships").status);
          return unread ? unknown([], sectionGap(facts.snapshot, "memberships")) : skip;
        }
        if (stale) return unknown([], PRESENCE_OLD);
        const seen = presence.get(agent.id);
        if (!seen) return unknown([], PRESENCE_UNREAD);
        const outcomes = seen.map((row) => evidenceFrom(context, "presence", row, judgeRow(row)));
        if (outcomes.some(({ verdict }) => verdict === "pass")) return pass;
        const outcome = worstOf(outcomes);
        if (outcome.verdict !== "fail") return outcome;
        const planned = shift.rows.map((row) => evidence("hours", row, "subjects"));
        return { ...outcome, evidence: [...(outcome.evidence ?? []), ...planned] };
      }),
    );
  },
);

const SHIFT_UNREAD = { zh: "未能读取该客服的排班", en: "The agent's shifts could not be read" };
const PRESENCE_OLD = {
  zh: "在线状态的读取时间与判断的时刻相隔太久",
  en: "Presence was observed too long before or after the moment judged",
};
const PRESENCE_UNREAD = {
  zh: "没有读到该客服的在线状态",
  en: "Nothing was read about the agent's presence",
};
