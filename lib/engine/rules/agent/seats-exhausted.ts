import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const seatsExhausted = defineRule(
  {
    id: "agent/seats-exhausted",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "新增或临时顶班的客服无法开始接待。",
      en: "Agents who are added or step in cannot begin to receive.",
    },
    title: {
      pass: { zh: "仍有空余坐席", en: "There are seats left" },
      fail: { zh: "坐席已用完", en: "All seats are taken" },
    },
    why: {
      zh: "购买的坐席已全部占用。新账号建好后拿不到坐席，进不了收件箱；需要顶班时才发现，往往来不及。",
      en: "Every seat that was bought is in use. A new account gets none and stays out of the inbox, which is usually noticed when somebody has to step in.",
    },
    remediation: { zh: "购买坐席，或释放不再使用的坐席。", en: "Buy a seat or free one that is not used." },
    message: {
      zh: "套餐「{subject}」的 {bought} 个坐席已用 {used} 个，没有空余。",
      en: "{used} of the {bought} seats of “{subject}” are taken; none is left.",
    },
    requirements: ["S-13"],
    platforms: "any",
    needs: { subscriptions: "any" },
  },
  ({ each }) =>
    each("subscriptions", (plan) =>
      judge(plan, ["seatsBought", "seatsUsed"], ({ seatsBought: bought, seatsUsed: used }) =>
        used >= bought ? { fail: { bought, used } } : "pass",
      ),
    ),
);
