import { judge } from "../../judge";
import { defineRule } from "../../rule";
import { daysSince } from "../../time";

export const vendorFollowUpDue = defineRule(
  {
    id: "emergency/vendor-follow-up-due",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "报修没有下文，故障会一直拖下去。",
      en: "A report without an answer lets the failure drag on.",
    },
    title: {
      pass: { zh: "厂商均按时答复报修", en: "The vendor answered every report in time" },
      fail: { zh: "厂商答复已逾期", en: "The vendor's answer is overdue" },
    },
    why: {
      zh: "厂商承诺的答复时间已过，仍没有收到答复。报修单无人跟进时，往往会被搁置。",
      en: "The time the vendor promised has passed without an answer. Reports that nobody follows up tend to be set aside.",
    },
    remediation: {
      zh: "联系厂商跟进，并登记新的答复时间或结果。",
      en: "Ask the vendor, and record the new date or the answer.",
    },
    message: {
      zh: "故障「{subject}」的厂商答复已逾期 {days} 天。",
      en: "The vendor's answer on incident “{subject}” is {days} days overdue.",
    },
    requirements: ["S-40"],
    platforms: "any",
    needs: { incidents: "any" },
  },
  ({ each, at }) =>
    each("incidents", (incident) =>
      judge(incident, ["vendorPromisedAt"], ({ vendorPromisedAt }) => {
        const days = daysSince(vendorPromisedAt, at);
        if (days <= 0) return "pass";
        return judge(incident, ["vendorPromisedAt", "vendorAnswered"], ({ vendorAnswered }) =>
          vendorAnswered ? "pass" : { fail: { days: Math.ceil(days) } },
        );
      }),
    ),
);
