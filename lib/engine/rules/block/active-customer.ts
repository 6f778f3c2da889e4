import { judge, skip } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import { daysSince, daysUntil } from "../../time";
import { known } from "../../value";

export const activeCustomer = defineRule(
  {
    id: "block/active-customer",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "被拉黑的顾客仍在联系，其消息会丢失或被直接结束。",
      en: "A blocked customer keeps writing; the messages are lost or resolved unseen.",
    },
    title: {
      pass: { zh: "没有仍在来信的被拉黑顾客", en: "No blocked customer is still writing" },
      fail: { zh: "被拉黑的顾客近期仍在来信", en: "Blocked customer wrote recently" },
    },
    why: {
      zh: "拉黑往往出于一时，之后很少有人复核。顾客近期仍在尝试联系，可能是误拉黑，也可能确有问题需要处理。",
      en: "Blocks are made in a moment and rarely reviewed. A customer who still writes may have been blocked by mistake, or has a matter that needs an answer.",
    },
    remediation: { zh: "复核该黑名单条目。", en: "Review the block." },
    message: {
      zh: "黑名单条目「{subject}」中的顾客 {days} 天内仍尝试联系过。",
      en: "The customer of block “{subject}” last tried to write {days} day(s) ago.",
    },
    requirements: ["S-03"],
    platforms: ["meiqia", "chatwoot", "livehelperchat"],
    needs: { blocks: "any" },
    where: { meiqia: MEIQIA_SCREENS.blacklist },
  },
  ({ each, at, policy }) =>
    each("blocks", (block) => {
      const until = known(block.until);
      if (until !== undefined && daysUntil(until, at) <= 0) return skip;
      return judge(block, ["kind"], ({ kind }) => {
        // Words and flood limits meet everybody; only blocks of somebody are reviewed one by one.
        if (kind === "keyword" || kind === "anti-flood") return "skip";
        return judge(block, ["lastHitAt"], ({ lastHitAt }) => {
          const days = daysSince(lastHitAt, at);
          return days < policy.blockedContactDays ? { fail: { days: Math.max(1, Math.ceil(days)) } } : "pass";
        });
      });
    }),
);
