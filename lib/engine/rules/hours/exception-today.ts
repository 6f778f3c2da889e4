import { couldNotRead, fail, judge, pass, skip, unknown } from "../../judge";
import { sectionGap } from "../../proof/section-gap";
import { exceptionOn } from "../../proof/timetable";
import { defineRule, type Outcome } from "../../rule";
import type { Hours } from "../../sections/hours";
import type { Text } from "../../text";
import { isAbsent, isUnreadable, known } from "../../value";
import { whileOn } from "../../while-on";
import { isTimezone, localTimeIn } from "../../zoned";

export const exceptionToday = defineRule(
  {
    id: "hours/exception-today",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "今天本应开放的渠道全天关闭，顾客可能没有得到通知。",
      en: "A day that is open in an ordinary week is closed, perhaps without a word to customers.",
    },
    title: {
      pass: { zh: "今天没有因例外日期而关闭", en: "Nothing is closed by an exception today" },
      fail: { zh: "今天因例外日期关闭", en: "Closed today by an exception" },
    },
    why: {
      zh: "例外日期或公共假期会盖过平时的服务时间。往年留下的例外、每年重复的例外最容易被忘记。",
      en: "An exception or a public holiday overrules the ordinary week. Those left from last year, or repeated every year, are easily forgotten.",
    },
    remediation: { zh: "删除例外日期或提前公告。", en: "Remove the exception, or announce it." },
    message: {
      zh: "服务时间「{subject}」今天（{date}）因“{name}”关闭。",
      en: "Timetable “{subject}” is closed today ({date}): {name}.",
    },
    requirements: ["S-47"],
    platforms: ["intercom", "livehelperchat", "tencent-desk"],
    needs: { hours: "any", holidays: "optional" },
  },
  ({ each, at, organisation, rows, ledger, facts, evidence }) => {
    const holidays = rows("holidays");
    const holidaysRead = ["complete", "absent"].includes(ledger("holidays").status);
    const judgeDay = (hours: Hours, date: string, always: boolean): Outcome => {
      if (isUnreadable(hours.exceptions)) return judge(hours, ["exceptions"], () => skip);
      // An exception speaks before the calendar: it may also open a public holiday.
      const exception = exceptionOn(known(hours.exceptions) ?? [], date);
      if (exception?.closed) return fail(["exceptions"], { date, name: exception.name ?? UNNAMED });
      if (exception || always) return pass;
      const holiday = holidays.find((day) => day.closed && day.date === date);
      if (!holiday) return holidaysRead ? pass : unknown([], sectionGap(facts.snapshot, "holidays"));
      return {
        verdict: "fail",
        fields: ["intervals"],
        params: { date, name: holiday.name },
        evidence: [evidence("holidays", holiday, "date")],
      };
    };
    return each("hours", (hours) => {
      if (hours.purpose !== "opening") return skip;
      return whileOn(hours, () => {
        const timezone = isAbsent(hours.timezone) ? organisation.timezone : known(hours.timezone);
        if (timezone === undefined) return judge(hours, ["timezone"], () => skip);
        if (!isTimezone(timezone)) return unknown(["timezone"], couldNotRead(["timezone"], ["unrecognised"]));
        const { date, weekday } = localTimeIn(timezone, at);
        if (known(hours.alwaysOpen) === true) return judgeDay(hours, date, true);
        return judge(hours, ["intervals"], ({ intervals }) =>
          // On a day that is closed every week an exception takes nothing away.
          intervals.some(({ day }) => day === weekday) ? judgeDay(hours, date, false) : pass,
        );
      });
    });
  },
);

const UNNAMED: Text = { zh: "例外日期", en: "an exception" };
