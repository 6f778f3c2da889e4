import { COVER_NEEDS } from "../../cover";
import { judge } from "../../judge";
import { judgeCountedPeople } from "../../judge-counted-people";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

/** Viewers and bots go without a seat by design; only people who are planned in need one. */
export const noSeat = defineRule(
  {
    id: "agent/no-seat",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "没有坐席就打不开收件箱，分给他的对话无人处理。",
      en: "Without a seat the inbox stays closed, and what is assigned there lies untouched.",
    },
    title: {
      pass: { zh: "参与接待的客服均有坐席", en: "Every agent on reception has a seat" },
      fail: { zh: "参与接待的客服没有坐席", en: "Agent on reception has no seat" },
    },
    why: {
      zh: "客服已在接待分组或排班中，但账号没有占用坐席，无法进入收件箱查看和回复对话。",
      en: "The agent is in a reception group or on the roster, but the account holds no seat and cannot enter the inbox.",
    },
    remediation: { zh: "分配坐席或移出分配范围。", en: "Assign a seat or remove from routing." },
    message: {
      zh: "客服「{subject}」没有坐席，但已安排接待。",
      en: "Agent “{subject}” has no seat, yet is counted on for reception.",
    },
    requirements: ["S-13"],
    platforms: ["intercom", "meiqia"],
    needs: { agents: "any", ...COVER_NEEDS },
    where: { meiqia: MEIQIA_SCREENS.agents },
  },
  (context) =>
    judgeCountedPeople(context, (agent) => judge(agent, ["seat"], ({ seat }) => (seat ? "pass" : "fail"))),
);
