import { COVER_NEEDS } from "../../cover";
import { judge, pass, unknown } from "../../judge";
import { judgePresence } from "../../judge-presence";
import { PresenceIndex } from "../../proof/presence-gate";
import { defineRule } from "../../rule";
import { known, read } from "../../value";
import { worstOf } from "../../worst-outcome";

/**
 * A permanent flag alone is no fault while the person is there: it becomes one when nobody was seen for longer than
 * the platform (or, where it has no time-out, the policy) allows.
 */
export const presenceSticky = defineRule(
  {
    id: "agent/presence-sticky",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "平台一直认为有人在，顾客会被分给不在场的人。",
      en: "The platform believes somebody is there and gives customers to an empty chair.",
    },
    title: {
      pass: { zh: "没有人离开后仍被算作在线", en: "Nobody who left is still counted as online" },
      fail: { zh: "人已离开，仍一直被算作在线", en: "Counted as online for ever with nobody there" },
    },
    why: {
      zh: "开启“始终在线”或关闭自动离线后，客服关掉工作台也仍算在线，这属于虚假在线：渠道显示可接收，消息却没有人看到。",
      en: "With a permanent online flag, or automatic offline switched off, an agent who closed the workbench still counts. That is false comfort: the channel looks open and nobody reads it.",
    },
    remediation: {
      zh: "开启自动离线或取消“始终在线”。",
      en: "Turn automatic offline on or end the permanent online flag.",
    },
    message: {
      zh: "客服「{subject}」已 {minutes} 分钟没有活动，却因设置一直被算作在线。",
      en: "Agent “{subject}” has shown no activity for {minutes} minutes, yet a setting keeps counting it as online.",
    },
    requirements: ["S-43"],
    platforms: ["chatwoot", "intercom", "livehelperchat"],
    needs: { agents: "any", presence: "any", ...COVER_NEEDS },
  },
  (context) => {
    const { receiving, timeoutSeconds } = context.semantics.presence;
    const limit = timeoutSeconds ?? context.policy.presenceStaleSeconds;
    const { observedAt } = new PresenceIndex(context.facts);
    return judgePresence(context, (row, agent) => {
      const status = known(row.status);
      if (status !== undefined && !receiving.includes(status)) return pass;
      if (known(row.countedPresent) === false) return pass;
      const flags = [known(row.sticky), known(agent.presenceSticky)];
      if (!flags.includes(true)) {
        if (flags.includes(false)) return pass;
        return worstOf([judge(row, ["sticky"], () => pass), judge(agent, ["presenceSticky"], () => pass)]);
      }
      if (read(row.lastSeenAt).state === "absent") return unknown([], NO_SIGN_OF_LIFE);
      const outcome = judge(row, ["lastSeenAt"], ({ lastSeenAt }) => {
        const seconds = (observedAt - Date.parse(lastSeenAt)) / 1000;
        return seconds < limit ? "pass" : { fail: { minutes: Math.round(seconds / 60) } };
      });
      if (outcome.verdict !== "fail") return outcome;
      const flag =
        known(row.sticky) === true
          ? context.evidence("presence", row, "sticky")
          : context.evidence("agents", agent, "presenceSticky");
      return { ...outcome, evidence: [flag] };
    });
  },
);

const NO_SIGN_OF_LIFE = {
  zh: "该客服一直被算作在线，平台不提供最后活动时间，无法判断是否有人在",
  en: "The agent always counts as online and the platform does not tell when it was last active",
};
