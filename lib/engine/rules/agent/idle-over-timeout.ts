import { COVER_NEEDS } from "../../cover";
import { judge, pass, skip } from "../../judge";
import { judgePresence } from "../../judge-presence";
import { PresenceIndex } from "../../proof/presence-gate";
import { defineRule } from "../../rule";
import { known } from "../../value";

/** Only people who mean to be online: long silence after signing off is the end of a working day. */
export const idleOverTimeout = defineRule(
  {
    id: "agent/idle-over-timeout",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "超过在线超时后，平台按离线处理，不再分配对话。",
      en: "Beyond the time-out the platform treats the agent as absent and assigns nothing.",
    },
    title: {
      pass: { zh: "在线的客服均未超过在线超时", en: "Every online agent was active within the time-out" },
      fail: { zh: "在线的客服已超过在线超时", en: "Online agent silent beyond the time-out" },
    },
    why: {
      zh: "客服把状态设为在线，但工作台长时间没有活动（休眠、标签页被挂起、断网），平台已把他视为不在场。",
      en: "The agent's status says online, but the workbench has been silent for too long (sleep, a suspended tab, a broken network), so the platform no longer counts the agent.",
    },
    remediation: {
      zh: "保持工作台在线或调整在线超时时间。",
      en: "Keep the workbench open or adjust the time-out.",
    },
    message: {
      zh: "客服「{subject}」的状态为在线，但已 {minutes} 分钟没有活动，超过平台的 {limit} 秒超时。",
      en: "Agent “{subject}” is set to online but was last active {minutes} minutes ago; the platform waits {limit} seconds.",
    },
    requirements: ["S-44"],
    platforms: ["chatwoot", "livehelperchat"],
    needs: { agents: "any", presence: "any", ...COVER_NEEDS },
  },
  (context) => {
    const { receiving, timeoutSeconds } = context.semantics.presence;
    const { observedAt } = new PresenceIndex(context.facts);
    return judgePresence(context, (row, agent) => {
      if (timeoutSeconds === null) return skip;
      // The platform's own live answer outranks a time stamp; a permanent flag has a rule of its own.
      if (known(row.countedPresent) === true) return pass;
      if (known(row.sticky) === true || known(agent.presenceSticky) === true) return skip;
      return judge(row, ["status"], ({ status }) => {
        if (!receiving.includes(status)) return "pass";
        return judge(row, ["status", "lastSeenAt"], ({ lastSeenAt }) => {
          const seconds = (observedAt - Date.parse(lastSeenAt)) / 1000;
          if (seconds <= timeoutSeconds) return "pass";
          return { fail: { minutes: Math.round(seconds / 60), limit: timeoutSeconds } };
        });
      });
    });
  },
);
