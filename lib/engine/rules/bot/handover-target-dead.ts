import { judge, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule, type Outcome } from "../../rule";
import { known } from "../../value";
import { targetEnds } from "../../target-end";

export const handoverTargetDead = defineRule(
  {
    id: "bot/handover-target-dead",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "机器人转人工必然失败，顾客无法进入人工接待。",
      en: "Every hand-over fails, so customers never reach a person.",
    },
    title: {
      pass: { zh: "机器人的转人工目标都有人", en: "Every hand-over target has people behind it" },
      fail: { zh: "机器人的转人工目标无效", en: "Hand-over target leads to nobody" },
    },
    why: {
      zh: "转人工已开启，但目标分组或客服已被删除、停用，或分组里没有人。顾客点击“转人工”后只会收到失败提示。",
      en: "Hand-over is on, but its group or agent was deleted, disabled or left empty. Customers who ask for a person only meet an error.",
    },
    remediation: { zh: "将转人工目标改为有人分组。", en: "Point the hand-over to a staffed group." },
    message: {
      zh: "机器人「{subject}」的转人工目标「{target}」无效：{reason}。",
      en: "Bot “{subject}” hands over to “{target}”: {reason}.",
    },
    requirements: ["S-02"],
    platforms: ["meiqia", "tencent-desk"],
    needs: { bots: "any", agents: "complete", groups: "complete", memberships: "complete" },
    where: { meiqia: MEIQIA_SCREENS.bot },
  },
  (context) => {
    const endOf = targetEnds(context);
    return context.each("bots", (bot) => {
      if (known(bot.enabled) === false || known(bot.handover) === false) return skip;
      // A bot that stands in front of no channel hands nobody over.
      if (known(bot.channelIds)?.length === 0) return skip;
      return judge(bot, ["enabled", "handover"], () =>
        judge(bot, ["handoverTarget"], ({ handoverTarget }): Outcome => {
          const end = endOf(handoverTarget);
          if (end.state === "alive") return { verdict: "pass" };
          if (end.state === "unknown") return unknown(["handoverTarget"], end.reason);
          const params = { target: end.name, reason: end.reason };
          return { verdict: "fail", fields: ["handoverTarget"], params, evidence: end.evidence };
        }),
      );
    });
  },
);
