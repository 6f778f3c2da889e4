import { isOutOfUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { nameList } from "../../name-list";
import { judgeActivePerson } from "../../person";
import { defineRule } from "../../rule";

/** Compares the ticks with the channels whose routing leads to the agent; other channels need no tick. */
export const channelPermissionMissing = defineRule(
  {
    id: "role/channel-permission-missing",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "该渠道的消息一条也到不了这名客服。",
      en: "Nothing of the channel ever reaches this agent.",
    },
    title: {
      pass: { zh: "客服均已勾选其负责的渠道", en: "Every agent is ticked for the channels it serves" },
      fail: { zh: "客服未勾选其负责的渠道", en: "Agent not ticked for a channel it serves" },
    },
    why: {
      zh: "渠道把对话分给该客服所在的分组，但账号没有勾选这个渠道。名单上有他，渠道里的顾客却不会分给他。",
      en: "The channel's conversations go to the agent's group, yet the account is not ticked for the channel. The plan counts on someone the channel never reaches.",
    },
    remediation: { zh: "为客服勾选该渠道权限。", en: "Tick the channel for the agent." },
    message: {
      zh: "客服「{subject}」负责的渠道中，{channels}未勾选，收不到这些渠道的消息。",
      en: "Agent “{subject}” serves {channels} but is not ticked for it, so nothing from there arrives.",
    },
    requirements: ["S-13", "S-14"],
    platforms: ["meiqia"],
    needs: { agents: "any", channels: "any", routing: "any", groups: "any", memberships: "any" },
    where: { meiqia: MEIQIA_SCREENS.agents },
  },
  ({ each, rows, facts, evidence }) => {
    const channels = new Map(rows("channels").map((channel) => [channel.id, channel]));
    return each("agents", (agent) =>
      judgeActivePerson(agent, () => {
        const served = facts.channelsOfAgent(agent.id).flatMap((id) => channels.get(id) ?? []);
        const open = served.filter((channel) => !isOutOfUse(channel));
        return judge(agent, ["channelIds"], ({ channelIds }) => {
          if (open.length === 0) return "skip";
          const missing = open.filter(({ id }) => !channelIds.includes(id));
          if (missing.length === 0) return "pass";
          const names = missing.map(({ name }) => name);
          return {
            verdict: "fail",
            fields: ["channelIds"],
            params: { channels: nameList(names, "个") },
            channels: missing.map(({ id }) => id),
            evidence: missing.map((channel) => evidence("channels", channel, "id")),
          };
        });
      }),
    );
  },
);
