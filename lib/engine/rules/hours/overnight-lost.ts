import { judge, pass, skip } from "../../judge";
import { defineRule } from "../../rule";
import { isUnreadable, known } from "../../value";
import { whileOn } from "../../while-on";

export const overnightLost = defineRule(
  {
    id: "hours/overnight-lost",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "夜班的一部分按“非服务时间”处理，夜里的顾客得不到接待。",
      en: "Part of the night shift counts as closed, and customers at night are not served.",
    },
    title: {
      pass: { zh: "跨夜时段均已按天拆分", en: "Shifts over midnight are split by day" },
      fail: { zh: "跨夜时段没有拆分", en: "Shift over midnight is not split" },
    },
    why: {
      zh: "该平台的一个时段不能跨过零点。写成 22:00 到次日 06:00 时，零点前后的部分会丢失。",
      en: "On this platform an interval cannot run over midnight. Written as 22:00 to 06:00, the part before or after midnight is lost.",
    },
    remediation: {
      zh: "把跨夜时段拆成两天：当天到 24:00，次日从 00:00 开始。",
      en: "Split it over two days: until 24:00, and from 00:00 of the next day.",
    },
    message: {
      zh: "服务时间「{subject}」有 {count} 个时段跨过零点，而平台不支持。",
      en: "{count} intervals of “{subject}” run over midnight, which the platform does not support.",
    },
    requirements: ["S-47"],
    platforms: ["chatwoot", "tencent-desk"],
    needs: { hours: "any" },
  },
  ({ each, semantics }) =>
    each("hours", (hours) => {
      // A roster is the organisation's own plan, which no platform has to understand.
      if (hours.purpose === "roster" || semantics.hours.overnightIntervals) return skip;
      return whileOn(hours, () => {
        if (known(hours.alwaysOpen) === true) return pass;
        return judge(hours, ["intervals"], ({ intervals }) => {
          const count = intervals.filter(({ start, end }) => start > end).length;
          if (count === 0) return "pass";
          return isUnreadable(hours.alwaysOpen)
            ? judge(hours, ["alwaysOpen"], () => "skip")
            : { fail: { count } };
        });
      });
    }),
);
