import { judgeInUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { defineRule } from "../../rule";

export const channelHidden = defineRule(
  {
    id: "channel/hidden",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "渠道可以接待，但顾客看不到它。",
      en: "The channel could serve, but customers do not see it.",
    },
    title: {
      pass: { zh: "启用的渠道对顾客都可见", en: "Every enabled channel is visible to customers" },
      fail: { zh: "已启用的渠道被隐藏", en: "Enabled channel is hidden" },
    },
    why: {
      zh: "部门已启用并有人值班，却被设为隐藏，顾客在选择部门时看不到它，只能去别处排队。",
      en: "The department is enabled and staffed but hidden, so customers cannot choose it and crowd into others.",
    },
    remediation: { zh: "取消隐藏。", en: "Unhide it." },
    message: {
      zh: "渠道「{subject}」已启用，但对顾客隐藏。",
      en: "Channel “{subject}” is enabled but hidden from customers.",
    },
    requirements: ["S-02"],
    platforms: ["livehelperchat"],
    needs: { channels: "any" },
  },
  ({ each }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () => judge(channel, ["hidden"], ({ hidden }) => (hidden ? "fail" : "pass"))),
    ),
);
