import { judge, pass, skip } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import { isUnreadable, known } from "../../value";
import { whileOn } from "../../while-on";

export const noOpenInterval = defineRule(
  {
    id: "hours/no-open-interval",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "按此设置全天关闭，顾客在任何时间都进不了人工接待；在服务时间只影响提示语的平台上按降级处理。",
      en: "By this timetable it is always closed and nobody is ever assigned; where hours only inform, the wrong text is shown all week.",
    },
    title: {
      pass: { zh: "已启用的服务时间都有开放时段", en: "Every timetable in use has open hours" },
      fail: { zh: "服务时间已启用，但没有任何开放时段", en: "Timetable in use without open hours" },
    },
    why: {
      zh: "服务时间已启用，一周内却没有任何开放时段，平台会一直按“非服务时间”处理，常见于新建后忘记填写。",
      en: "The timetable is switched on while its week is empty, so the platform always treats the time as closed, often after it was created and never filled in.",
    },
    remediation: {
      zh: "设置服务时间段，或停用该服务时间。",
      en: "Enter open hours, or switch the timetable off.",
    },
    message: {
      zh: "服务时间「{subject}」已启用，但一周内没有任何开放时段。",
      en: "Timetable “{subject}” is in use, but its week has no open hours.",
    },
    requirements: ["S-47"],
    platforms: ["meiqia", "tencent-desk", "chatwoot", "intercom", "livehelperchat"],
    needs: { hours: "any" },
    where: { meiqia: MEIQIA_SCREENS.hours },
  },
  ({ each, semantics }) =>
    each("hours", (hours) => {
      // An empty roster is somebody who is not planned, which is no promise to a customer.
      if (hours.purpose === "roster") return skip;
      return whileOn(hours, () => {
        if (known(hours.alwaysOpen) === true) return pass;
        return judge(hours, ["intervals"], ({ intervals }) => {
          if (intervals.some(({ start, end }) => start !== end)) return pass;
          if (isUnreadable(hours.alwaysOpen)) return judge(hours, ["alwaysOpen"], () => skip);
          const severity = semantics.hours.effect === "restricts" ? "blocker" : "degraded";
          return { verdict: "fail", fields: ["enabled", "intervals"], severity };
        });
      });
    }),
);
