import { judgeInUse } from "../../channel-in-use";
import { failShownBy, pass, skip, unknown } from "../../judge";
import { proveWeek } from "../../proof/week";
import { resilienceOf, type SinglePoint } from "../../resilience";
import { promisedHours, targetOf, targetState } from "../../resilience-target";
import { rowKey } from "../../row-key";
import { defineRule, type Outcome, type RuleContext } from "../../rule";
import { rowsOf } from "../../snapshot";
import { fill, type Text } from "../../text";

/** Named as evidence; the resilience page lists all. */
const SHOWN = 5;

export const resilienceBelowTarget = defineRule(
  {
    id: "channel/resilience-below-target",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "现在还有人接待，但只要再少一两个人、角色或凭证，顾客就无人应答。",
      en: "Somebody still answers today, but one or two people, roles or keys fewer and customers are not heard.",
    },
    title: {
      pass: { zh: "每个渠道都达到设定的冗余级别", en: "Every channel survives as many losses as it has to" },
      fail: { zh: "渠道的冗余级别低于目标", en: "A channel survives fewer losses than it has to" },
    },
    why: {
      zh: "组织为渠道定下了可以承受失去几项（人员、角色、分组、凭证）。低于目标时，一次请假或一个凭证到期就会让承诺的时段无人接待。",
      en: "The organisation decided how many losses (people, roles, groups, keys) a channel has to survive. Below that, one day off or one key that ends leaves promised hours without anybody.",
    },
    remediation: {
      zh: "在冗余页查看最弱时段和单点：为它多安排一个不依赖同一角色、分组或凭证的人，或者调整目标。",
      en: "Look at the weakest hour and the single points on the resilience page: add somebody who hangs on another role, group and key, or change the target.",
    },
    message: {
      zh: "渠道「{subject}」{reached}，目标是能承受失去 {target} 项。",
      en: "Channel “{subject}” {reached}; it has to survive the loss of {target}.",
    },
    requirements: ["S-02", "S-33"],
    platforms: "any",
    needs: {
      channels: "any",
      agents: "any",
      memberships: "optional",
      groups: "optional",
      roles: "optional",
      roleGroups: "optional",
      routing: "optional",
      hours: "optional",
      holidays: "optional",
      credentials: "optional",
      webhooks: "optional",
      integrations: "optional",
    },
  },
  (context) => {
    const { each, facts, at, policy, rows } = context;
    if (!rows("channels").some(({ id }) => targetOf(policy.resilience, id) > 0)) return [];
    const week = new Map(proveWeek(facts, at).map((channel) => [channel.id, channel]));
    const { channels, singlePoints, unread } = resilienceOf(facts, [...week.values()]);
    const levels = new Map(channels.map((channel) => [channel.id, channel.level]));
    return each("channels", (channel) =>
      judgeInUse(channel, (): Outcome => {
        const target = targetOf(policy.resilience, channel.id);
        const reached = {
          level: levels.get(channel.id) ?? null,
          ...promisedHours(week.get(channel.id)?.hours ?? []),
        };
        const state = targetState(reached, target, unread.length === 0);
        if (state === "none") return skip;
        if (state === "met") return pass;
        if (state === "unknown") return unknown([], unread.length > 0 ? UNREAD : UNKNOWN_HOURS);
        const points = singlePoints.filter((point) => point.channels.some(({ id }) => id === channel.id));
        return failShownBy(
          [
            context.evidence("channels", channel),
            ...points.slice(0, SHOWN).flatMap((point) => shown(context, point)),
          ],
          { target, reached: wordsFor(reached) },
        );
      }),
    );
  },
);

function shown({ facts, evidence }: RuleContext, { kind, id }: SinglePoint) {
  const row = rowsOf(facts.snapshot, kind).find((one) => rowKey(kind, one) === id);
  return row ? [evidence(kind, row, "name")] : [];
}

function wordsFor({ level, darkHours }: { level: number | null; darkHours: number }): Text {
  if (darkHours > 0) return fill(DARK, { hours: darkHours });
  return level === 0 ? NOTHING : fill(SOME, { level: level ?? 0 });
}

const DARK: Text = {
  zh: "每周已有 {hours} 个承诺的小时无人接待",
  en: "is already without anybody in {hours} promised hours a week",
};
const NOTHING: Text = {
  zh: "在最弱的时段失去任何一项就无人接待",
  en: "is without anybody in its weakest hour as soon as one thing is lost",
};
const SOME: Text = {
  zh: "在最弱的时段只能承受失去 {level} 项",
  en: "survives the loss of only {level} in its weakest hour",
};
const UNREAD: Text = {
  zh: "渠道依赖的凭证、Webhook 或集成未能完整读取，冗余级别只是上限",
  en: "Not all keys, webhooks or integrations that channels hang on could be read, so the level is an upper bound",
};
const UNKNOWN_HOURS: Text = {
  zh: "部分承诺的时段无法判断能否接待",
  en: "For some promised hours nobody can tell whether they are received",
};
