import { judgeInUse } from "../../channel-in-use";
import { fail, judge, pass, skip } from "../../judge";
import { defineRule } from "../../rule";
import type { Text } from "../../text";
import { isAbsent, isUnreadable, known } from "../../value";

export const mailNotFetched = defineRule(
  {
    id: "channel/mail-not-fetched",
    version: 1,
    severity: "blocker",
    severityReason: { zh: "顾客的邮件不会进入平台。", en: "Customers’ mail never enters the platform." },
    title: {
      pass: { zh: "邮件渠道都能收信", en: "Every mail channel takes mail in" },
      fail: { zh: "邮件渠道无法收信", en: "Mail channel takes nothing in" },
    },
    why: {
      zh: "邮件进入平台只有两条路：平台主动收取（IMAP），或邮箱转发过来。两条都没有开启，或地址未通过验证时，邮件只会留在原邮箱里。",
      en: "Mail comes in by fetching (IMAP) or by forwarding. With neither, or with an unverified address, it stays in the mailbox.",
    },
    remediation: {
      zh: "开启收信或转发并完成验证。",
      en: "Turn on fetching or forwarding, and verify the address.",
    },
    message: {
      zh: "邮件渠道「{subject}」{problem}，顾客来信不会进入平台。",
      en: "Mail channel “{subject}”: {problem}; customers’ mail does not come in.",
    },
    requirements: ["S-19"],
    platforms: ["chatwoot", "intercom"],
    needs: { channels: "any" },
  },
  ({ each }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () =>
        judge(channel, ["kind"], ({ kind }) => {
          if (kind !== "email") return skip;
          if (known(channel.mailVerified) === false) return fail(["mailVerified"], { problem: UNVERIFIED });
          const ways = WAYS.filter((way) => !isAbsent(channel[way]));
          if (!ways.some((way) => known(channel[way]) === true)) {
            const unread = ways.find((way) => isUnreadable(channel[way]));
            if (unread) return judge(channel, [unread], () => skip);
            return ways.length > 0 ? fail(ways, { problem: NO_WAY_IN }) : skip;
          }
          return isAbsent(channel.mailVerified) ? pass : judge(channel, ["mailVerified"], () => pass);
        }),
      ),
    ),
);

const WAYS = ["mailFetched", "mailForwarded"] as const;
const UNVERIFIED: Text = { zh: "的地址尚未通过验证", en: "its address is not verified" };
const NO_WAY_IN: Text = { zh: "既未开启收信，也未开启转发", en: "neither fetching nor forwarding is on" };
