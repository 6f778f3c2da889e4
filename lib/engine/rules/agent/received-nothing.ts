import { COVER_NEEDS } from "../../cover";
import { evidenceFrom } from "../../evidence-from";
import { judge, unknown } from "../../judge";
import { judgeCountedPeople } from "../../judge-counted-people";
import { newestStretches, RARELY_NONE } from "../../judge-reception";
import { sectionGap } from "../../proof/section-gap";
import { rowsByAgent } from "../../rows-by-agent";
import { defineRule, type RuleContext } from "../../rule";
import type { ReceptionLog } from "../../sections/evidence";
import type { Agent } from "../../sections/people";
import type { Text } from "../../text";
import { isUnreadable, known } from "../../value";

/** Compares with colleagues of the same group over the same stretch; where nobody received, the channel is at fault. */
export const receivedNothing = defineRule(
  {
    id: "agent/received-nothing",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "该客服在线却分不到对话，其他人要承担他的份额。",
      en: "The agent is online and gets nothing, so the others carry that share.",
    },
    title: {
      pass: { zh: "在线客服都分到了对话", en: "Every agent who was online received conversations" },
      fail: { zh: "客服在线却没有分到任何对话", en: "Agent online without a single conversation" },
    },
    why: {
      zh: "同组同事在同一时间段都有对话，唯独这位客服一个也没有。账号、角色、分组、上限或状态中多半藏着一处故障。",
      en: "Colleagues of the same group had conversations in the same stretch and this agent had none. Account, role, group, limit or status very likely hide a fault.",
    },
    remediation: {
      zh: "检查该客服的角色、分组、上限与状态。",
      en: "Check role, group, limit and status of this agent.",
    },
    message: {
      zh: "客服「{subject}」在线 {hours} 小时没有分到对话，同组同事平均 {average} 个。",
      en: "Agent “{subject}” was online for {hours} hours without a conversation; colleagues had {average} on average.",
    },
    requirements: ["S-16", "S-17"],
    platforms: ["meiqia", "chatwoot", "intercom", "livehelperchat"],
    needs: { receptionLog: "any", agents: "any", ...COVER_NEEDS },
  },
  (context) => {
    const logged = new Map(
      newestStretches(context.rows("receptionLog"))
        .filter(({ subject }) => subject.kind === "agent")
        .map((row) => [row.subject.id, row]),
    );
    const colleaguesOf = colleagues(context);

    const judgeStretch = (row: ReceptionLog, agent: Agent) =>
      judge(row, ["conversations", "onlineSeconds"], ({ conversations, onlineSeconds }) => {
        if (conversations > 0) return "pass";
        if (onlineSeconds === 0) return "skip";
        const stretches = colleaguesOf(agent)
          .flatMap((id) => logged.get(id) ?? [])
          .filter((other) => overlap(other, row));
        const numbers = stretches.flatMap((other) => known(other.conversations) ?? []);
        const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
        if (average >= RARELY_NONE) {
          return { fail: { hours: Math.round(onlineSeconds / 3600), average: Math.round(average) } };
        }
        if (stretches.some((other) => isUnreadable(other.conversations)))
          return unknown(["conversations"], COLLEAGUES_UNREAD);
        const { status } = context.ledger("memberships");
        return status === "complete" || status === "absent"
          ? "skip"
          : unknown(["conversations"], sectionGap(context.facts.snapshot, "memberships"));
      });

    return judgeCountedPeople(context, (agent) => {
      const row = logged.get(agent.id);
      if (!row) return unknown([], NOT_LOGGED);
      return evidenceFrom(context, "receptionLog", row, judgeStretch(row, agent));
    });
  },
);

/** People who share a group with somebody, by membership rows alone: being everywhere makes nobody a colleague. */
function colleagues({ rows }: RuleContext): (agent: Agent) => string[] {
  const members = new Map<string, string[]>();
  for (const { agentId, groupId } of rows("memberships")) {
    const list = members.get(groupId);
    if (list) list.push(agentId);
    else members.set(groupId, [agentId]);
  }
  const memberships = rowsByAgent(rows("memberships"));
  return ({ id }) => {
    const groups = (memberships.get(id) ?? []).map(({ groupId }) => groupId);
    const others = groups.flatMap((groupId) => members.get(groupId) ?? []).filter((other) => other !== id);
    return [...new Set(others)];
  };
}

const overlap = (a: ReceptionLog, b: ReceptionLog) =>
  Date.parse(a.from) < Date.parse(b.to) && Date.parse(b.from) < Date.parse(a.to);

const NOT_LOGGED: Text = {
  zh: "接收记录中没有该客服的统计",
  en: "The reception log has no numbers for this agent",
};
const COLLEAGUES_UNREAD: Text = {
  zh: "未能读取同组同事的对话数",
  en: "How many conversations the colleagues had could not be read",
};
