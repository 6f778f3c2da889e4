import { compareVersions } from "../../compare-versions";
import { COVER_NEEDS } from "../../cover";
import { judge, unknown } from "../../judge";
import { judgeRowsOfStaff } from "../../judge-rows-of-staff";
import { defineRule } from "../../rule";
import type { Text } from "../../text";

export const clientOutdated = defineRule(
  {
    id: "client/outdated",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "旧版本缺少修复，消息可能延迟或卡顿。",
      en: "An old version lacks fixes; messages may lag or come late.",
    },
    title: {
      pass: { zh: "客服端均为最新版本", en: "Every client is on the newest version" },
      fail: { zh: "客服端版本过旧", en: "Client below the newest version" },
    },
    why: {
      zh: "旧版本缺少后续修复的推送与连接问题，也更慢。已在策略中登记了各端的最新版本，低于该版本的设备列在这里。",
      en: "Old versions lack later fixes to push and connections, and are slower. The policy names the newest version of each client; devices below it are listed here.",
    },
    remediation: { zh: "将客户端更新到最新版本。", en: "Update the client to the newest version." },
    message: {
      zh: "客服「{subject}」的{client}版本为 {version}，最新版本为 {newest}。",
      en: "Agent “{subject}” uses {client} {version}; the newest is {newest}.",
    },
    requirements: ["S-30", "S-32"],
    platforms: "any",
    needs: { agents: "any", devices: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeRowsOfStaff(context, "devices", (device) =>
      judge(device, ["client", "version"], ({ client, version }) => {
        const newest = context.policy.newestClients[client];
        // A web page is loaded afresh; only where somebody declared a version is there one to compare.
        if (newest === undefined && client === "web") return "skip";
        if (newest === undefined) return unknown(["client"], newestNotDeclared(client));
        const order = compareVersions(version, newest);
        if (order === null) return unknown(["version"], notANumber(version));
        return order < 0 ? { fail: { client: CLIENTS[client], version, newest } } : "pass";
      }),
    ),
);

const CLIENTS = {
  web: { zh: "网页端", en: "web version" },
  desktop: { zh: "桌面客户端", en: "desktop client" },
  mobile: { zh: "移动客户端", en: "mobile client" },
};

const newestNotDeclared = (client: keyof typeof CLIENTS): Text => ({
  zh: `策略中未登记${CLIENTS[client].zh}的最新版本`,
  en: `The policy does not name the newest ${CLIENTS[client].en}`,
});

const notANumber = (version: string): Text => ({
  zh: `版本“${version}”不是版本号`,
  en: `“${version}” is not a version number`,
});
