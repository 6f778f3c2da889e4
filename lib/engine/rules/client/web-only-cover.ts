import { judgeChannelPeople, REACH_NEEDS } from "../../channel-people";
import { failShownBy, pass, unknown } from "../../judge";
import { rowsByAgent } from "../../rows-by-agent";
import { defineRule } from "../../rule";
import type { Device } from "../../sections/devices";
import type { Text } from "../../text";
import { isAbsent, isUnreadable, known } from "../../value";

export const webOnlyCover = defineRule(
  {
    id: "client/web-only-cover",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "一次浏览器故障就会让该渠道无人接待。",
      en: "One browser fault stops reception of this channel.",
    },
    title: {
      pass: { zh: "每个渠道都有人使用客户端值守", en: "Somebody serves every channel with a client" },
      fail: { zh: "渠道的客服全部使用网页端", en: "Everybody on a channel uses the web version" },
    },
    why: {
      zh: "网页端依赖浏览器的长连接、通知权限与资源占用。一个渠道的客服全部使用网页端时，浏览器更新或设置变化可能让所有人同时收不到消息。",
      en: "The web version depends on the browser's connection, permissions and load. When everybody on a channel uses it, one browser update or setting can cut all of them off at once.",
    },
    remediation: {
      zh: "安排至少一人使用客户端值守。",
      en: "Have at least one person on duty with a client.",
    },
    message: {
      zh: "渠道「{subject}」的 {count} 名客服全部使用网页端。",
      en: "All {count} agents of channel “{subject}” use the web version.",
    },
    requirements: ["S-24", "S-26"],
    platforms: "any",
    needs: { ...REACH_NEEDS, devices: "any" },
  },
  (context) => {
    const devices = rowsByAgent(context.rows("devices"));
    return judgeChannelPeople(context, (people) => {
      const used = people.map((agent) => devices.get(agent.id) ?? []);
      const all = used.flat();
      const clients = all.map(isWorkingClient);
      if (clients.includes("yes")) return pass;
      if (clients.includes("unknown") || used.some((own) => own.length === 0))
        return unknown([], SOME_UNREAD);
      const evidence = all.map((device) => context.evidence("devices", device, "client"));
      return failShownBy(evidence, { count: people.length });
    });
  },
);

function isWorkingClient({ client, installState }: Device): "yes" | "no" | "unknown" {
  if (known(client) === "web" || isAbsent(client) || known(installState) === "damaged") return "no";
  return isUnreadable(client) || isUnreadable(installState) ? "unknown" : "yes";
}

const SOME_UNREAD: Text = {
  zh: "部分客服使用哪种客户端、能否打开未登记",
  en: "Which client some of the agents use, or whether it opens, is not on record",
};
