import { isOutOfUse } from "../../channel-in-use";
import type { Evidence } from "../../finding";
import { pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { nameList } from "../../name-list";
import { judgeActivePerson } from "../../person";
import { sectionGap } from "../../proof/section-gap";
import { countingRoles, showsInScope } from "../../role-scope";
import { rowsByAgent } from "../../rows-by-agent";
import { defineRule, type Outcome } from "../../rule";
import { isAbsent, isUnreadable, known } from "../../value";

/** A narrow scope is fine as long as it covers what the agent serves: the groups it is in, the channels that lead to it. */
export const dataScopeTooNarrow = defineRule(
  {
    id: "role/data-scope-too-narrow",
    version: 2,
    severity: "silent",
    severityReason: {
      zh: "消息已到达，但值班的人看不到。",
      en: "The message arrives where the person on duty cannot see it.",
    },
    title: {
      pass: { zh: "客服能看到所负责分组和渠道的对话", en: "Agents can see what they serve" },
      fail: { zh: "数据范围不包含所负责的分组或渠道", en: "Data scope leaves out a group or channel served" },
    },
    why: {
      zh: "客服在接待分组中，但角色的数据范围没有包含这个分组或渠道。对话正常进入，页面上却不显示，也没有任何报错。",
      en: "The agent is in the group, but the role's data scope does not include the group or the channel. Conversations come in and never show on the page, without any error.",
    },
    remediation: { zh: "扩大数据范围权限。", en: "Widen the data scope." },
    message: {
      zh: "客服「{subject}」负责{places}，但角色的数据范围不包含，看不到其中的对话。",
      en: "Agent “{subject}” serves {places}, which the role's data scope leaves out.",
    },
    requirements: ["S-13"],
    platforms: ["meiqia", "tencent-desk"],
    needs: {
      agents: "any",
      roles: "any",
      memberships: "any",
      roleGroups: "optional",
      groups: "optional",
      channels: "optional",
      routing: "optional",
    },
    where: { meiqia: MEIQIA_SCREENS.roles },
  },
  ({ each, rows, facts, semantics, evidence, ledger }) => {
    const memberships = rowsByAgent(rows("memberships"));
    const groups = new Map(rows("groups").map((group) => [group.id, group]));
    const channels = new Map(rows("channels").map((channel) => [channel.id, channel]));
    const { combine } = semantics.permissions;
    const unread = (["channels", "routing", "groups"] as const).find((section) =>
      ["partial", "unavailable"].includes(ledger(section).status),
    );
    const blurred = rows("routing").some((row) => isUnreadable(row.targets) || isUnreadable(row.choices));
    return each("agents", (agent) =>
      judgeActivePerson(agent, (): Outcome => {
        const { held, complete } = facts.permissions.held(agent);
        const roles = countingRoles(held);
        if (roles.length === 0) return complete ? skip : unknown(["roleIds"], SCOPE_UNREAD);
        const own = (memberships.get(agent.id) ?? []).filter(({ groupId }) => groupId !== "*");
        const served = facts.channelsOfAgent(agent.id).flatMap((id) => channels.get(id) ?? []);
        const open = served.filter((channel) => !isOutOfUse(channel));
        const places: Place[] = [
          ...own.map((row) => ({
            name: groups.get(row.groupId)?.name ?? row.groupId,
            shown: showsInScope(roles, "groupScope", row.groupId, combine),
            evidence: evidence("memberships", row, "groupId"),
          })),
          ...open.map((channel) => ({
            name: channel.name,
            shown: showsInScope(roles, "channelScope", channel.id, combine),
            evidence: evidence("channels", channel, "id"),
          })),
        ];
        const hidden = complete ? places.filter(({ shown }) => shown === "no") : [];
        if (hidden.length > 0) {
          const scopes = roles.flatMap((role) =>
            (["groupScope", "channelScope"] as const)
              .filter((field) => known(role[field]) !== undefined)
              .map((field) => evidence("roles", role, field)),
          );
          const names = nameList(
            hidden.map(({ name }) => name),
            "个",
          );
          const shown = hidden.map((place) => place.evidence);
          return {
            verdict: "fail",
            fields: ["roleIds"],
            params: { places: names },
            evidence: [...scopes, ...shown],
          };
        }
        if (places.some(({ shown }) => shown !== "yes")) return unknown(["roleIds"], SCOPE_UNREAD);
        const byChannel = roles.every(({ channelScope }) => !isAbsent(channelScope));
        if (byChannel && unread) return unknown(["roleIds"], sectionGap(facts.snapshot, unread));
        if (byChannel && blurred) return unknown(["roleIds"], SCOPE_UNREAD);
        return places.length > 0 ? pass : skip;
      }),
    );
  },
);

type Place = { name: string; shown: "yes" | "no" | "unknown"; evidence: Evidence };

const SCOPE_UNREAD = {
  zh: "未能确定该客服的角色能看到哪些分组和渠道",
  en: "What the agent's roles show could not be told",
};
