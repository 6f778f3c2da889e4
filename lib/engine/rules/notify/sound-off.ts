import { COVER_NEEDS } from "../../cover";
import { excusedIf } from "../../excused-if";
import { judge } from "../../judge";
import { judgeRowsOfStaff } from "../../judge-rows-of-staff";
import { defineRule } from "../../rule";
import { known } from "../../value";

export const soundOff = defineRule(
  {
    id: "notify/sound-off",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "客服只有看到屏幕才会发现新消息，接待变慢。",
      en: "The agent notices new messages only by looking, so reception is late.",
    },
    title: {
      pass: { zh: "客服至少有一台设备开启提示音", en: "Every agent has a device with sound" },
      fail: { zh: "客服的设备关闭了提示音", en: "Sound is off on an agent's device" },
    },
    why: {
      zh: "没有提示音时，客服处理其他窗口或短暂离开屏幕都会错过新消息提醒，首次响应时间随之变长。",
      en: "Without a sound, an agent who works in another window or looks away misses the alert, and first replies come later.",
    },
    remediation: { zh: "在客户端或网页端开启新消息提示音。", en: "Turn the new-message sound on." },
    message: {
      zh: "客服「{subject}」的设备关闭了提示音。",
      en: "The sound is off on a device of agent “{subject}”.",
    },
    requirements: ["S-24"],
    platforms: "any",
    needs: { agents: "any", devices: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeRowsOfStaff(context, "devices", (device, others) =>
      excusedIf(
        others.some((other) => known(other.soundOn) === true),
        judge(device, ["soundOn"], ({ soundOn }) => (soundOn ? "pass" : "fail")),
      ),
    ),
);
