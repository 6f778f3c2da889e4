import { pass } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { judgeActivePerson } from "../../person";
import { teamsByAgent } from "../../room";
import { defineRule, type Outcome } from "../../rule";
import { known } from "../../value";
import { worstOf } from "../../worst-outcome";

/** One full agent beside a free colleague is how a shared load looks; the fault is having nobody left to share with. */
export const capacityReached = defineRule(
  {
    id: "agent/capacity-reached",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "顾客仍能进入，但要排队或只能留言。",
      en: "Customers still get in, but they queue or are left with the form.",
    },
    title: {
      pass: { zh: "满载的客服都有同事可分担", en: "Whoever is full has a colleague with room" },
      fail: { zh: "客服已满载，且无人分担", en: "Agent at the limit with nobody to share the load" },
    },
    why: {
      zh: "客服的对话数已达到服务上限，同组也没有空闲的在线同事，新顾客只能等待。",
      en: "The agent holds as many conversations as the limit allows and nobody else of the group is online with room, so new customers wait.",
    },
    remediation: {
      zh: "结束已完成的对话或提高服务上限。",
      en: "Close finished conversations or raise the limit.",
    },
    message: {
      zh: "客服「{subject}」正在接待 {load} 个对话，已达到服务上限 {limit}，同组没有空闲的同事。",
      en: "Agent “{subject}” holds {load} conversations, the limit is {limit}, and no colleague has room.",
    },
    requirements: ["S-08"],
    platforms: ["meiqia", "tencent-desk", "chatwoot", "intercom", "livehelperchat"],
    needs: {
      agents: "complete",
      groups: "any",
      memberships: "complete",
      presence: "any",
      hours: "optional",
    },
    where: { meiqia: MEIQIA_SCREENS.agents },
  },
  ({ each, facts }) => {
    const teams = teamsByAgent(facts);
    return each("agents", (agent) =>
      judgeActivePerson(agent, () =>
        worstOf(
          (teams.get(agent.id) ?? []).map(({ own, rest }): Outcome => {
            if (own.state === "unknown") return LOAD_UNREAD;
            if (own.state !== "full") return pass;
            const room = rest();
            if (room === "some") return pass;
            if (room === "perhaps") return COLLEAGUES_UNREAD;
            const { load, evidence } = own;
            const limit = known(agent.capacity) ?? load;
            return { verdict: "fail", fields: ["capacity"], params: { load, limit }, evidence };
          }),
        ),
      ),
    );
  },
);

const LOAD_UNREAD: Outcome = {
  verdict: "unknown",
  fields: ["capacity"],
  reason: {
    zh: "未能读取该客服的在线状态、对话数或服务上限",
    en: "The agent's presence, load or limit could not be read",
  },
};
const COLLEAGUES_UNREAD: Outcome = {
  verdict: "unknown",
  fields: ["capacity"],
  reason: {
    zh: "该客服已满载，未能读取同组同事是否空闲",
    en: "The agent is full and whether a colleague has room could not be read",
  },
};
