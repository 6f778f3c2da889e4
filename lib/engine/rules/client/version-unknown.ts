import { COVER_NEEDS } from "../../cover";
import { fail, judge } from "../../judge";
import { judgeRowsOfStaff } from "../../judge-rows-of-staff";
import { defineRule } from "../../rule";
import { read } from "../../value";

/** Here the missing record is the finding. Installed clients only: a web page is loaded afresh. */
export const versionUnknown = defineRule(
  {
    id: "client/version-unknown",
    version: 1,
    severity: "info",
    severityReason: {
      zh: "无法判断该客户端是否需要更新。",
      en: "Whether the client needs an update cannot be told.",
    },
    title: {
      pass: { zh: "已登记所有客户端的版本", en: "The version of every client is on record" },
      fail: { zh: "未登记客户端版本", en: "Client version not on record" },
    },
    why: {
      zh: "没有版本记录，就无法判断客户端是否缺少修复，出现消息延迟时也难以排查。",
      en: "Without a version nobody can tell whether a client lacks fixes, and late messages are harder to explain.",
    },
    remediation: { zh: "登记该设备的客户端版本。", en: "Record the client version of this device." },
    message: {
      zh: "客服「{subject}」的设备没有登记客户端版本。",
      en: "A device of agent “{subject}” has no client version on record.",
    },
    requirements: ["S-30"],
    platforms: "any",
    needs: { agents: "any", devices: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeRowsOfStaff(context, "devices", (device) =>
      judge(device, ["client"], ({ client }) => {
        if (client === "web") return "skip";
        const version = read(device.version);
        if (version.state === "unreadable" && version.reason === "not-collected") return fail(["version"]);
        return judge(device, ["version"], ({ version }) => (version.trim() === "" ? "fail" : "pass"));
      }),
    ),
);
