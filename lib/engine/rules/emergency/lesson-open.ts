import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const lessonOpen = defineRule(
  {
    id: "emergency/lesson-open",
    version: 1,
    severity: "info",
    severityReason: {
      zh: "不影响接待，但没有总结的故障会再次发生。",
      en: "Reception is not affected, but a failure nobody learnt from comes back.",
    },
    title: {
      pass: { zh: "结束的故障都已复盘", en: "Every ended incident has its lesson" },
      fail: { zh: "故障结束后没有复盘", en: "Incident ended without a lesson" },
    },
    why: {
      zh: "故障已经恢复，但没有写下原因和教训。细节很快会被忘记，配置也没有因此改进。",
      en: "The incident is over and nobody wrote down its cause and lesson. Details are soon forgotten, and the configuration stays as it was.",
    },
    remediation: {
      zh: "补写经验教训，并转为可以检查的设置或规则。",
      en: "Write the lesson, and turn it into a setting or a rule that can be checked.",
    },
    message: {
      zh: "故障「{subject}」已结束，但没有记录经验教训。",
      en: "Incident “{subject}” has ended, and no lesson was recorded.",
    },
    requirements: ["S-41", "S-42"],
    platforms: "any",
    needs: { incidents: "any" },
  },
  ({ each }) =>
    each("incidents", (incident) =>
      judge(incident, ["endedAt", "lessonRecorded"], ({ lessonRecorded }) =>
        lessonRecorded ? "pass" : "fail",
      ),
    ),
);
