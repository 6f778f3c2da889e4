import { groupUse, onlyIfUsed, USE_NEEDS } from "../../group-use";
import { judge } from "../../judge";
import { defineRule } from "../../rule";
import { worstOf } from "../../worst-outcome";

/** Retired departments are switched off for good; the fault is one that customers are still sent to. */
export const groupDisabled = defineRule(
  {
    id: "group/disabled",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "分组已停用，进入其中的顾客无人接待。",
      en: "The group is switched off; customers sent there are not received.",
    },
    title: {
      pass: { zh: "参与分配的分组均已启用", en: "Every group in use is enabled" },
      fail: { zh: "参与分配的分组已停用", en: "Group in use is switched off" },
    },
    why: {
      zh: "渠道仍然指向这个分组，但它已被停用、归档或设为离线。成员本人显示在线，分组却不接待任何顾客。",
      en: "A channel still leads to this group, which is disabled, archived or set offline. Its members look online while the group receives nobody.",
    },
    remediation: { zh: "启用该分组或部门。", en: "Enable the group." },
    message: {
      zh: "分组「{subject}」已{how}，但仍有渠道指向它。",
      en: "Group “{subject}” is {how}, yet channels still lead to it.",
    },
    requirements: ["S-02"],
    platforms: ["livehelperchat"],
    needs: { groups: "any", ...USE_NEEDS },
  },
  (context) => {
    const useOf = groupUse(context);
    return context.each("groups", (group) => {
      const outcome = worstOf([
        judge(group, ["enabled"], ({ enabled }) => (enabled ? "pass" : { fail: { how: DISABLED } })),
        judge(group, ["archived"], ({ archived }) => (archived ? { fail: { how: ARCHIVED } } : "pass")),
        judge(group, ["forcedOffline"], ({ forcedOffline }) =>
          forcedOffline ? { fail: { how: OFFLINE } } : "pass",
        ),
      ]);
      return onlyIfUsed(useOf(group.id), outcome);
    });
  },
);

const DISABLED = { zh: "停用", en: "disabled" };
const ARCHIVED = { zh: "归档", en: "archived" };
const OFFLINE = { zh: "设为离线", en: "set offline" };
