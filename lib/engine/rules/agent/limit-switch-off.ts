import { COVER_NEEDS } from "../../cover";
import { judge } from "../../judge";
import { judgeCountedPeople } from "../../judge-counted-people";
import { defineRule } from "../../rule";

/** A personal limit of 0 behind a switched-off switch is harmless: the group's limit counts and is not zero. */
export const limitSwitchOff = defineRule(
  {
    id: "agent/limit-switch-off",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "客服仍能接待，但实际上限不是页面上填写的数字。",
      en: "The agent still receives, but not up to the number on the page.",
    },
    title: {
      pass: { zh: "填写的个人接待上限均已生效", en: "Every personal limit that is filled in applies" },
      fail: { zh: "填写的个人接待上限未生效", en: "Personal limit filled in but not applied" },
    },
    why: {
      zh: "个人接待上限的开关关闭时，生效的是分组上限。主管按页面上的数字安排人手，实际会分得过多或过少。",
      en: "While the personal switch is off, the group's limit applies. Leads plan with the number they see, and the agent gets more or fewer conversations than meant.",
    },
    remediation: {
      zh: "打开个人接待上限开关或调整分组上限。",
      en: "Switch the personal limit on or correct the group limit.",
    },
    message: {
      zh: "客服「{subject}」填写的个人上限是 {personal}，但开关未打开，实际上限为 {effective}。",
      en: "Agent “{subject}” shows a personal limit of {personal}, but its switch is off and {effective} applies.",
    },
    requirements: ["S-13"],
    platforms: ["tencent-desk"],
    needs: { agents: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeCountedPeople(context, (agent) =>
      judge(agent, ["personalLimitEnabled"], ({ personalLimitEnabled }) => {
        if (personalLimitEnabled) return "pass";
        return judge(
          agent,
          ["personalLimitEnabled", "personalCapacity", "capacity"],
          ({ personalCapacity, capacity }) =>
            personalCapacity === 0 || personalCapacity === capacity
              ? "pass"
              : { fail: { personal: personalCapacity, effective: capacity } },
        );
      }),
    ),
);
