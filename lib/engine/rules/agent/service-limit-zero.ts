import { judge, skip } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { judgeActivePerson } from "../../person";
import { defineRule } from "../../rule";

export const serviceLimitZero = defineRule(
  {
    id: "agent/service-limit-zero",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "该客服永远不会被分配到顾客，指定分配也会失败。",
      en: "The agent is never given a customer, and naming the agent fails too.",
    },
    title: {
      pass: { zh: "客服的服务上限均大于 0", en: "Every agent has a service limit above zero" },
      fail: { zh: "客服的服务上限为 0", en: "Agent with a service limit of zero" },
    },
    why: {
      zh: "服务上限为 0 的客服不会被分配对话，“指定给该客服”也会失效，看起来在线却收不到任何顾客消息。",
      en: "With a limit of zero no conversation is ever assigned, even when a customer is sent to this agent by name. The agent looks online and receives nothing.",
    },
    remediation: {
      zh: "将该客服的服务上限改为大于 0。",
      en: "Set a service limit above zero.",
    },
    message: {
      zh: "客服「{subject}」的服务上限为 0，不会被分配任何对话。",
      en: "Agent “{subject}” has a service limit of 0 and is never given a conversation.",
    },
    requirements: ["S-13"],
    platforms: ["meiqia", "tencent-desk"],
    needs: { agents: "any" },
    where: { meiqia: MEIQIA_SCREENS.agents },
  },
  ({ each, semantics }) =>
    each("agents", (agent) => {
      if (semantics.capacity.zero !== "never-assigned") return skip;
      return judgeActivePerson(agent, () =>
        judge(agent, ["capacity"], ({ capacity }) => (capacity === 0 ? "fail" : "pass")),
      );
    }),
);
