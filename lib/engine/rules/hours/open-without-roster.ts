import { judgeInUse } from "../../channel-in-use";
import { rostersOf } from "../../colleagues";
import { pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule, type Outcome } from "../../rule";
import type { Text } from "../../text";
import { spanList, uncovered } from "../../week-spans";

export const openWithoutRoster = defineRule(
  {
    id: "hours/open-without-roster",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "承诺开放的时段没有人值班，顾客的消息无人接待；在服务时间只影响提示语的平台上按降级处理。",
      en: "Nobody works while the channel promises to be open; where hours only inform, messages wait.",
    },
    title: {
      pass: { zh: "开放时段都有人值班", en: "Somebody is rostered whenever a channel is open" },
      fail: { zh: "开放时段没有人值班", en: "Open hours with nobody rostered" },
    },
    why: {
      zh: "渠道对外承诺了服务时间，排班却没有覆盖到。顾客在这些时段发来消息，没有人会看到。",
      en: "The channel promises hours that no shift covers. Whoever writes then is seen by nobody.",
    },
    remediation: { zh: "安排值班或缩短服务时间。", en: "Roster someone, or shorten the hours." },
    message: {
      zh: "渠道「{subject}」在以下开放时段没有任何客服值班：{spans}。",
      en: "Channel “{subject}” is open with nobody rostered: {spans}.",
    },
    requirements: ["S-47"],
    platforms: "any",
    needs: {
      channels: "any",
      hours: "complete",
      holidays: "optional",
      routing: "optional",
      groups: "optional",
      memberships: "optional",
      agents: "optional",
    },
    where: { meiqia: MEIQIA_SCREENS.hours },
  },
  ({ each, at, facts, evidence, semantics }) => {
    const availability = facts.availability(at);
    return each("channels", (channel) =>
      judgeInUse(channel, (): Outcome => {
        const opening = availability.opening(channel.id);
        // A channel that promises nothing breaks no promise.
        if (!opening) return skip;
        const { shifts, gap } = rostersOf(facts, channel, at);
        if (shifts.length > 0 && shifts.every((shift) => shift === null)) {
          return semantics.hours.withoutRoster === "assignable" ? skip : unknown([], NO_ROSTERS);
        }
        const { sure, maybe } = uncovered(
          opening,
          shifts.flatMap((shift) => shift ?? []),
        );
        if (maybe.length === 0) return pass;
        if (gap) return unknown([], gap);
        // Without anybody to roster the fault lies in routing or groups.
        if (shifts.length === 0) return skip;
        if (sure.length === 0) return unknown([], SHIFTS_UNREAD);
        const timetables = availability.timetables("opening", "channel", channel.id);
        return {
          verdict: "fail",
          fields: [],
          params: { spans: spanList(sure) },
          evidence: timetables.map((row) => evidence("hours", row, "intervals")),
          severity: MILD.has(semantics.hours.effect) ? "degraded" : "blocker",
        };
      }),
    );
  },
);

const MILD: ReadonlySet<string> = new Set(["informs", "routes"]);
const NO_ROSTERS: Text = { zh: "未申报任何排班", en: "No shifts are declared" };
const SHIFTS_UNREAD: Text = {
  zh: "部分排班或服务时间不可读",
  en: "Part of the shifts or hours could not be read",
};
