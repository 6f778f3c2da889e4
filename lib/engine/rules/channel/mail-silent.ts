import { judgeInUse } from "../../channel-in-use";
import { fail, judge, pass, skip } from "../../judge";
import { defineRule } from "../../rule";
import type { Text } from "../../text";
import { daysSince } from "../../time";
import { known } from "../../value";

export const mailSilent = defineRule(
  {
    id: "channel/mail-silent",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "转发可能已在上游中断，来信正在别处堆积。",
      en: "Forwarding may be broken upstream, with mail piling up elsewhere.",
    },
    title: {
      pass: { zh: "邮件渠道近期都收到过来信", en: "Every mail channel received mail lately" },
      fail: { zh: "邮件渠道长时间没有收到来信", en: "Mail channel has been silent" },
    },
    why: {
      zh: "转发规则由邮箱一方控制，改密码、换服务商或停用规则后会悄悄失效。平台显示转发已开启，只能从“多久没有来信”看出问题。",
      en: "The mailbox owner controls forwarding; a new password or provider ends it quietly. The platform still shows it as on, so only the silence tells.",
    },
    remediation: { zh: "发送测试邮件并检查转发。", en: "Send a test mail and check the forward." },
    message: { zh: "邮件渠道「{subject}」{silence}。", en: "Mail channel “{subject}”: {silence}." },
    requirements: ["S-17", "S-19"],
    platforms: ["intercom"],
    needs: { channels: "any" },
  },
  ({ each, at, policy }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () => {
        if (known(channel.customersPerWeek) === 0) return skip;
        return judge(channel, ["kind"], ({ kind }) => {
          if (kind !== "email") return skip;
          // Without forwarding silence is certain and `channel/mail-not-fetched` speaks.
          if (known(channel.mailForwarded) === false) return skip;
          if (known(channel.everReceived) === false) return fail(["everReceived"], { silence: NEVER });
          return judge(channel, ["lastReceivedAt"], ({ lastReceivedAt }) => {
            const days = Math.floor(daysSince(lastReceivedAt, at));
            if (days < policy.mailSilentDays) return pass;
            return fail(["lastReceivedAt"], { silence: silentFor(days) });
          });
        });
      }),
    ),
);

const NEVER: Text = { zh: "从未收到过转发来信", en: "no forwarded mail has ever arrived" };
const silentFor = (days: number): Text => ({
  zh: `已有 ${days} 天没有收到来信`,
  en: `nothing has arrived for ${days} days`,
});
