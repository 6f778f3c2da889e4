import { evidenceFrom } from "../../evidence-from";
import { judge, pass } from "../../judge";
import { judgeActivePerson } from "../../person";
import { PRESENCE_WORDS } from "../../presence-words";
import { rowsByAgent } from "../../rows-by-agent";
import { defineRule } from "../../rule";
import { worstOf } from "../../worst-outcome";

/** Being away is no fault, and busy people are there. Conversations left behind with nobody to inherit them are. */
export const awayWithoutReassign = defineRule(
  {
    id: "agent/away-without-reassign",
    version: 1,
    severity: "silent",
    severityReason: {
      zh: "顾客的后续消息已送达，但只提醒不在场的人。",
      en: "Customers' replies arrive, but the only person told is not there.",
    },
    title: {
      pass: { zh: "离开的客服没有遗留未转派的对话", en: "Nobody who is away keeps open conversations" },
      fail: { zh: "客服已离开，名下对话未转派", en: "Away with open conversations and no reassignment" },
    },
    why: {
      zh: "客服离开且没有开启自动转派，名下未结束的对话仍归他所有：顾客继续发消息，其他人既看不到提醒，也不会接手。",
      en: "The agent is away and reassignment is off, so open conversations stay with the agent. Customers keep writing while nobody else is alerted or takes over.",
    },
    remediation: {
      zh: "开启离开自动转派或手动转接。",
      en: "Turn on reassignment or hand the conversations over.",
    },
    message: {
      zh: "客服「{subject}」当前为“{status}”，名下还有 {load} 个未结束的对话，且未开启自动转派。",
      en: "Agent “{subject}” is {status}, still holds {load} open conversations, and reassignment is off.",
    },
    requirements: ["S-13"],
    platforms: ["intercom", "chatwoot"],
    needs: { agents: "any", presence: "any" },
  },
  (context) => {
    const presence = rowsByAgent(context.rows("presence"));
    const present = [...context.semantics.presence.receiving, "busy"];
    return context.each("agents", (agent) =>
      judgeActivePerson(agent, () => {
        const left = worstOf(
          (presence.get(agent.id) ?? []).map((row) => {
            const outcome = judge(row, ["status"], ({ status }) => {
              if (present.includes(status)) return "pass";
              return judge(row, ["status", "load"], ({ load }) =>
                load > 0 ? { fail: { status: PRESENCE_WORDS[status], load } } : "pass",
              );
            });
            return evidenceFrom(context, "presence", row, outcome);
          }),
        );
        if (left.verdict !== "fail") return left;
        return judge(agent, ["reassignWhenAway"], ({ reassignWhenAway }) =>
          reassignWhenAway ? pass : { ...left, fields: ["reassignWhenAway"] },
        );
      }),
    );
  },
);
