import { judge, skip } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import { known } from "../../value";

export const offlineFormHidden = defineRule(
  {
    id: "bot/offline-form-hidden",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "客服全部离线时，只有主动点击的顾客才能留言。",
      en: "With everybody offline, only customers who click find a way to leave a message.",
    },
    title: {
      pass: {
        zh: "机器人会在客服离线时主动提示留言",
        en: "Bots offer the message form when agents are offline",
      },
      fail: {
        zh: "客服离线时机器人不主动提示留言",
        en: "Bot does not offer the form when agents are offline",
      },
    },
    why: {
      zh: "开启机器人后，客服离线期间由机器人应答，留言表单要顾客点击才会出现。没有提示，顾客不知道可以留言，也没有人知道他来过。",
      en: "With a bot on, it answers while agents are offline and the form opens only on a click. Without a hint customers do not know, and nobody learns that they came.",
    },
    remediation: { zh: "离线时主动提示留言。", en: "Show the form or an auto-reply when offline." },
    message: {
      zh: "机器人「{subject}」在客服离线时不会主动提示顾客留言。",
      en: "Bot “{subject}” does not offer the message form while agents are offline.",
    },
    requirements: ["S-36"],
    platforms: ["meiqia"],
    needs: { bots: "any" },
    where: { meiqia: MEIQIA_SCREENS.bot },
  },
  ({ each }) =>
    each("bots", (bot) => {
      if (known(bot.enabled) === false || known(bot.channelIds)?.length === 0) return skip;
      return judge(bot, ["enabled", "offlineFormShown"], ({ offlineFormShown }) =>
        offlineFormShown ? "pass" : "fail",
      );
    }),
);
