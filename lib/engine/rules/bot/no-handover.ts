import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import { known } from "../../value";

export const noHandover = defineRule(
  {
    id: "bot/no-handover",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "顾客只能与机器人对话，永远等不到人工客服。",
      en: "Customers stay with the bot and never reach a person.",
    },
    title: {
      pass: { zh: "已启用的机器人都能转人工", en: "Every active bot can hand over to people" },
      fail: { zh: "机器人未开启转人工", en: "Active bot without hand-over to people" },
    },
    why: {
      zh: "机器人先于人工接待顾客。转人工关闭时，机器人答不了的问题没有出口，客服也看不到这些顾客。",
      en: "The bot answers first. With hand-over off, questions it cannot answer go nowhere and agents never see the customer.",
    },
    remediation: { zh: "开启机器人转人工。", en: "Enable hand-over to people." },
    message: {
      zh: "机器人「{subject}」已启用，但未开启转人工，顾客无法进入人工接待。",
      en: "Bot “{subject}” is active without hand-over; its customers cannot reach a person.",
    },
    requirements: ["S-02"],
    platforms: ["meiqia", "tencent-desk", "chatwoot", "intercom", "livehelperchat"],
    needs: { bots: "any" },
    where: { meiqia: MEIQIA_SCREENS.bot },
  },
  ({ each }) =>
    each("bots", (bot) =>
      judge(bot, ["enabled"], ({ enabled }) => {
        // A bot that stands in front of no channel keeps nobody.
        if (!enabled || known(bot.channelIds)?.length === 0) return "skip";
        return judge(bot, ["handover"], ({ handover }) => (handover ? "pass" : "fail"));
      }),
    ),
);
