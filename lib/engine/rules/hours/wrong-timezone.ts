import { judge, skip } from "../../judge";
import { defineRule } from "../../rule";
import { known } from "../../value";
import { whileOn } from "../../while-on";
import { isTimezone, offsetAt } from "../../zoned";

export const wrongTimezone = defineRule(
  {
    id: "hours/wrong-timezone",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "开放时间整体偏移，顾客看到的与实际值班对不上。",
      en: "Opening hours are shifted against the people who really work.",
    },
    title: {
      pass: { zh: "服务时间的时区与团队一致", en: "Timetables keep the zone of the team" },
      fail: { zh: "服务时间的时区不对", en: "Timetable in another time zone" },
    },
    why: {
      zh: "时区填错后，“9:00 开始服务”可能变成深夜。平台注册时的默认时区常常不是团队所在地。",
      en: "With the wrong zone “open from 9:00” may fall into the night. The default at registration is often not where the team sits.",
    },
    remediation: {
      zh: "修正时区；若确需使用其他时区，请登记原因。",
      en: "Set the right time zone, or declare why another one is meant.",
    },
    message: {
      zh: "服务时间「{subject}」的时区为 {timezone}，与团队时区 {expected} 不一致。",
      en: "Timetable “{subject}” keeps {timezone} while the team keeps {expected}.",
    },
    requirements: ["S-47"],
    platforms: ["chatwoot", "intercom", "livehelperchat", "tencent-desk"],
    needs: { hours: "any" },
  },
  ({ each, at, organisation }) =>
    each("hours", (hours) => {
      if (known(hours.timezoneReason)?.trim()) return skip;
      return whileOn(hours, () =>
        judge(hours, ["timezone"], ({ timezone }) => {
          const expected = organisation.timezone;
          if (!isTimezone(expected)) return "skip";
          return keepsSameClock(timezone, expected, at) ? "pass" : { fail: { timezone, expected } };
        }),
      );
    }),
);

const HALF_YEAR_MS = 182 * 86_400_000;

/** Two names for one clock are no fault; half a year apart, summer time gives a difference away. */
function keepsSameClock(timezone: string, expected: string, at: number): boolean {
  if (timezone === expected) return true;
  if (!isTimezone(timezone)) return false;
  return [at, at + HALF_YEAR_MS].every(
    (instant) => offsetAt(timezone, instant) === offsetAt(expected, instant),
  );
}
