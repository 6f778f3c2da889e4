import { judge, skip } from "../../judge";
import { defineRule } from "../../rule";
import { isAbsent, known } from "../../value";

export const pendingSilent = defineRule(
  {
    id: "bot/pending-silent",
    version: 1,
    severity: "silent",
    severityReason: {
      zh: "对话一直由机器人保留，期间没有人收到提醒。",
      en: "The bot holds the conversation and nobody is notified meanwhile.",
    },
    title: {
      pass: { zh: "机器人保留的对话会按时转人工", en: "Conversations held by bots are handed over in time" },
      fail: { zh: "机器人保留对话且没有超时转人工", en: "Bot holds conversations without a time-out" },
    },
    why: {
      zh: "机器人处理期间，对话处于“待处理”状态，不会触发任何通知。没有超时转人工时，机器人答不上来的对话会一直停在那里。",
      en: "While the bot works, the conversation is pending and triggers no notification. Without a time-out, those it cannot answer stay there.",
    },
    remediation: { zh: "设置超时转人工。", en: "Hand over on time-out." },
    message: {
      zh: "机器人「{subject}」会让对话保持待处理，且没有设置超时转人工。",
      en: "Bot “{subject}” keeps conversations pending and has no time-out for handing over.",
    },
    requirements: ["S-15"],
    platforms: ["chatwoot"],
    needs: { bots: "any" },
  },
  ({ each }) =>
    each("bots", (bot) => {
      if (known(bot.enabled) === false || known(bot.channelIds)?.length === 0) return skip;
      // A bot that never hands over is the graver fault of `bot/no-handover`.
      if (known(bot.handover) === false) return skip;
      return judge(bot, ["enabled", "keepsPending"], ({ keepsPending }) => {
        if (!keepsPending) return "pass";
        // Without any time-out on the platform, the bot's own hand-over is what ends the wait.
        if (isAbsent(bot.handoverTimeoutSeconds)) return judge(bot, ["handover"], () => "pass");
        return judge(bot, ["keepsPending", "handoverTimeoutSeconds"], ({ handoverTimeoutSeconds }) =>
          handoverTimeoutSeconds > 0 ? "pass" : "fail",
        );
      });
    }),
);
