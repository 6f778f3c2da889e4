import { isClosed } from "../../group-use";
import { pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { roomAmong, teamRooms } from "../../room";
import { defineRule } from "../../rule";

/** Full people only: a group where nobody is there has no load to share, and one free member is enough. */
export const allAtCapacity = defineRule(
  {
    id: "group/all-at-capacity",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "顾客仍能进入，但要等到有人空出来。",
      en: "Customers get in, but wait until somebody has room.",
    },
    title: {
      pass: { zh: "每个分组都有空闲的客服", en: "Every group has somebody with room" },
      fail: { zh: "分组内在线客服全部满载", en: "Everybody present in the group is full" },
    },
    why: {
      zh: "分组里在线的客服都已达到服务上限，新的对话只能排队，或按设置转为留言。",
      en: "Everybody present has reached the limit, so new conversations queue or, depending on the settings, end in the form.",
    },
    remediation: { zh: "提高上限或增派客服。", en: "Raise limits or add agents." },
    message: {
      zh: "分组「{subject}」在线的 {full} 名客服已全部满载。",
      en: "All {full} agents present in “{subject}” are at their limit.",
    },
    requirements: ["S-08"],
    platforms: ["meiqia", "tencent-desk", "chatwoot", "intercom", "livehelperchat"],
    needs: {
      groups: "any",
      memberships: "complete",
      agents: "complete",
      presence: "any",
      hours: "optional",
    },
    where: { meiqia: MEIQIA_SCREENS.agents },
  },
  ({ each, facts }) => {
    const rooms = teamRooms(facts);
    return each("groups", (group) => {
      if (isClosed(group)) return skip;
      const team = rooms.get(group.id) ?? [];
      const room = roomAmong(team);
      if (room === "some") return pass;
      if (room === "perhaps") return unknown(["id"], ROOM_UNREAD);
      const full = team.flatMap(({ room }) => (room.state === "full" ? [room.evidence] : []));
      if (full.length === 0) return skip;
      return { verdict: "fail", fields: ["id"], params: { full: full.length }, evidence: full.flat() };
    });
  },
);

const ROOM_UNREAD = {
  zh: "未能读取部分成员的在线状态、对话数或服务上限",
  en: "Presence, load or limit of a member could not be read",
};
