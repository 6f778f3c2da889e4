import { COVER_NEEDS } from "../../cover";
import { judge } from "../../judge";
import { judgePresence } from "../../judge-presence";
import { defineRule } from "../../rule";

/** Somebody who is offline needs no connection; the contradiction is the fault. */
export const staleConnection = defineRule(
  {
    id: "agent/stale-connection",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "平台会继续分配对话，但客服的工作台收不到。",
      en: "The platform keeps assigning conversations that never reach the workbench.",
    },
    title: {
      pass: { zh: "显示在线的客服均已连接", en: "Every agent shown online is connected" },
      fail: { zh: "显示在线，实际连接已断开", en: "Shown online while the connection is down" },
    },
    why: {
      zh: "在线状态和长连接是两回事。页面仍显示在线，但长连接已断开，新消息不会弹出，客服也察觉不到。",
      en: "Status and connection are two things. The page still says online, the socket is down, new messages do not appear and the agent notices nothing.",
    },
    remediation: {
      zh: "刷新工作台并检查网络与代理。",
      en: "Reload the workbench, then check network and proxy.",
    },
    message: {
      zh: "客服「{subject}」显示在线，但工作台连接已断开。",
      en: "Agent “{subject}” is shown online, but the workbench is not connected.",
    },
    requirements: ["S-43", "S-45"],
    platforms: "any",
    needs: { agents: "any", presence: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgePresence(context, (row) =>
      judge(row, ["status"], ({ status }) => {
        if (!context.semantics.presence.receiving.includes(status)) return "pass";
        return judge(row, ["status", "connected"], ({ connected }) => (connected ? "pass" : "fail"));
      }),
    ),
);
