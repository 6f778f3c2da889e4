import { fail, pass } from "../../judge";
import { defineRule } from "../../rule";

export const noTeamList = defineRule(
  {
    id: "emergency/no-team-list",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "故障时不知道该通知谁，备用渠道启用得更晚。",
      en: "Nobody knows whom to tell, and the fallback starts late.",
    },
    title: {
      pass: { zh: "已登记应急通知名单", en: "The team to be told is on record" },
      fail: { zh: "没有应急通知名单", en: "No list of people to tell" },
    },
    why: {
      zh: "启用备用渠道需要客服团队与相关部门同时配合。没有名单时，只能在故障中临时找人。",
      en: "Starting a fallback takes the service team and other departments together. Without a list, people are looked for while customers wait.",
    },
    remediation: {
      zh: "登记需要通知的团队成员与部门。",
      en: "Keep a list of the people and departments to tell.",
    },
    message: {
      zh: "「{subject}」没有登记应急时要通知的团队成员。",
      en: "“{subject}” has nobody on record to tell in an emergency.",
    },
    requirements: ["S-35"],
    platforms: "any",
    needs: { contacts: "complete" },
  },
  ({ rows, whole }) => whole(rows("contacts").some(({ kind }) => kind === "team") ? pass : fail([])),
);
