import { couldNotRead, judge, skip, unknown } from "../../judge";
import { defineRule } from "../../rule";
import { known, read } from "../../value";
import { whileOn } from "../../while-on";

/** A single failure reopens the conversation by itself; only a bot that keeps failing delays customers. */
export const endpointDead = defineRule(
  {
    id: "bot/endpoint-dead",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "机器人没有反应，对话要等到重新打开才转给客服。",
      en: "The bot says nothing, and agents get the conversation only once it is reopened.",
    },
    title: {
      pass: { zh: "机器人地址正常应答", en: "Every bot's address answers" },
      fail: { zh: "机器人地址连续失败", en: "A bot's address keeps failing" },
    },
    why: {
      zh: "每个新对话先发往机器人地址。地址连续失败时，顾客先遇到沉默，平台随后才把对话放回待接入。",
      en: "Every new conversation is sent to the bot's address first. While it keeps failing the customer meets silence before the platform opens the conversation to agents.",
    },
    remediation: {
      zh: "修复机器人地址，或从渠道停用该机器人。",
      en: "Repair the address, or take the bot off the channel.",
    },
    message: {
      zh: "机器人「{subject}」的地址已连续失败 {count} 次。",
      en: "The address of bot “{subject}” has failed {count} times in a row.",
    },
    requirements: ["S-22", "S-23"],
    platforms: ["chatwoot"],
    needs: { bots: "any" },
  },
  ({ each }) =>
    each("bots", (bot) => {
      if (known(bot.channelIds)?.length === 0) return skip;
      return whileOn(bot, () =>
        judge(bot, ["endpointHealthy"], ({ endpointHealthy }) => {
          if (endpointHealthy) return "pass";
          const failures = read(bot.endpointFailures);
          if (!("value" in failures)) {
            const reason = failures.state === "unreadable" ? failures.reason : "not-offered";
            return unknown(["endpointFailures"], couldNotRead(["endpointFailures"], [reason]));
          }
          if (failures.value < 2) return "pass";
          return judge(bot, ["endpointHealthy", "endpointFailures"], () => ({
            fail: { count: failures.value },
          }));
        }),
      );
    }),
);
