import { COVER_NEEDS } from "../../cover";
import { judge } from "../../judge";
import { judgeRowsOfStaff } from "../../judge-rows-of-staff";
import { defineRule } from "../../rule";
import type { Device } from "../../sections/devices";
import { known } from "../../value";

export const damagedInstall = defineRule(
  {
    id: "client/damaged-install",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "客户端打不开，该客服无法接待。",
      en: "The client does not open, so the agent cannot work.",
    },
    title: {
      pass: { zh: "每位客服都有能打开的客户端", en: "Every agent has a client that opens" },
      fail: { zh: "客户端无法打开", en: "Client does not open" },
    },
    why: {
      zh: "客户端安装损坏或缺少系统权限时无法打开。该客服没有登记其他可用的设备，因此完全无法接待。",
      en: "A damaged installation, or missing rights in the system, keeps the client from opening. No other working device of this agent is on record.",
    },
    remediation: {
      zh: "重新安装客户端并检查系统权限。",
      en: "Reinstall the client and check its rights in the system.",
    },
    message: {
      zh: "客服「{subject}」的客户端无法打开，且没有其他可用设备。",
      en: "The client of agent “{subject}” does not open, and there is no other working device.",
    },
    requirements: ["S-52"],
    platforms: "any",
    needs: { agents: "any", devices: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeRowsOfStaff(context, "devices", (device, others) =>
      judge(device, ["installState"], ({ installState }) => {
        if (installState === "working") return "pass";
        return others.some(isUsable) ? "skip" : "fail";
      }),
    ),
);

/** A browser needs no installation. */
const isUsable = ({ client, installState }: Device) =>
  known(client) === "web" || known(installState) === "working";
