import { couldNotRead, judge, unknown } from "../../judge";
import { judgeActivePerson } from "../../person";
import { defineRule } from "../../rule";
import { rowsByAgent } from "../../rows-by-agent";
import { read } from "../../value";

/** Disabling an operator of Live Helper Chat deletes its department rows; enabling again brings none of them back. */
export const membershipLost = defineRule(
  {
    id: "agent/membership-lost",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "账号看起来正常，但任何部门的对话都分不到他。",
      en: "The account looks fine, yet no department's conversations ever reach it.",
    },
    title: {
      pass: { zh: "重新启用的客服仍在部门中", en: "Agents enabled again are still in a department" },
      fail: { zh: "重新启用后失去了所属部门", en: "Departments lost when the account was enabled again" },
    },
    why: {
      zh: "停用账号时，平台会删除它的部门关系；重新启用并不会恢复。该客服能登录、显示在线，却不属于任何部门。",
      en: "When an account is disabled the platform deletes its departments, and enabling it does not bring them back. The agent signs in and looks online, yet belongs nowhere.",
    },
    remediation: { zh: "为该客服重新分配部门。", en: "Add the departments again." },
    message: {
      zh: "客服「{subject}」重新启用后不属于任何部门。",
      en: "Agent “{subject}” belongs to no department since the account was enabled again.",
    },
    requirements: ["S-13", "S-14"],
    platforms: ["livehelperchat"],
    needs: { agents: "any", memberships: "complete" },
  },
  ({ each, rows }) => {
    const memberships = rowsByAgent(rows("memberships"));
    return each("agents", (agent) =>
      judgeActivePerson(agent, () =>
        judge(agent, ["reenabledAt"], () => {
          if (memberships.has(agent.id)) return "pass";
          const everywhere = read(agent.everywhere);
          if (everywhere.state === "unreadable")
            return unknown(["everywhere"], couldNotRead(["everywhere"], [everywhere.reason]));
          return "value" in everywhere && everywhere.value ? "pass" : "fail";
        }),
      ),
    );
  },
);
