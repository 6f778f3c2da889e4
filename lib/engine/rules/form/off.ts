import { judge, skip } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

export const formOff = defineRule(
  {
    id: "form/off",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "客服离线或已满时，顾客什么都留不下来。",
      en: "When agents are offline or full, the customer can leave nothing behind.",
    },
    title: {
      pass: { zh: "留言功能已开启", en: "The message form is on" },
      fail: { zh: "留言功能未开启", en: "The message form is off" },
    },
    why: {
      zh: "无人可接待时，留言是顾客最后的出口。关闭后，下班时间和高峰期来的顾客只能离开，也不会留下任何联系方式。",
      en: "When nobody can serve, the message form is the customer's last way in. Without it, customers at night and at peak leave without a trace.",
    },
    remediation: { zh: "开启留言功能。", en: "Turn the message form on." },
    message: {
      zh: "留言表单「{subject}」未开启，客服离线或已满时顾客无法留言。",
      en: "Message form “{subject}” is off; customers can leave nothing when agents are offline or full.",
    },
    requirements: ["S-46"],
    platforms: ["meiqia"],
    needs: { forms: "any" },
    where: { meiqia: MEIQIA_SCREENS.messageForm },
  },
  ({ each }) =>
    each("forms", (form) => {
      // A pre-chat form that is off only makes the way in shorter.
      if (form.kind !== "message") return skip;
      return judge(form, ["enabled"], ({ enabled }) => (enabled ? "pass" : "fail"));
    }),
);
