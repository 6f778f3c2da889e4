import { isOutOfUse } from "../../channel-in-use";
import { colleaguesOf } from "../../colleagues";
import type { Facts } from "../../facts";
import type { Evidence } from "../../finding";
import { couldNotRead, judge, pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { nameList } from "../../name-list";
import { PresenceIndex } from "../../proof/presence-gate";
import { roomOf } from "../../room";
import { defineRule, type Outcome } from "../../rule";
import type { Channel } from "../../sections/channels";
import { isAbsent } from "../../value";

export const queueOffWhileFull = defineRule(
  {
    id: "queue/off-while-full",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "客服全部满员时，新顾客不能排队，只能留言或被拒绝。",
      en: "With every agent full, new customers cannot wait; they get the form or a refusal.",
    },
    title: {
      pass: { zh: "客服满员时顾客可以排队", en: "Customers can wait when every agent is full" },
      fail: { zh: "客服已全部满员，但排队功能关闭", en: "Queue off while every agent is full" },
    },
    why: {
      zh: "在岗客服都已达到服务上限，而排队功能没有开启。此时到来的顾客无处等待，平台会直接弹出留言表单或提示无法接待。",
      en: "Everybody on duty has reached the limit and there is no queue. Customers who come now have nowhere to wait and meet the form or a refusal.",
    },
    remediation: { zh: "开启排队功能。", en: "Turn the queue on." },
    message: {
      zh: "排队「{subject}」已关闭，而渠道「{channels}」的在岗客服均已满员。",
      en: "Queue “{subject}” is off while every agent on duty for {channels} is full.",
    },
    requirements: ["S-08"],
    platforms: ["meiqia", "tencent-desk"],
    needs: {
      queues: "any",
      channels: "any",
      agents: "optional",
      groups: "optional",
      memberships: "optional",
      routing: "optional",
      presence: "optional",
      hours: "optional",
    },
    where: { meiqia: MEIQIA_SCREENS.queue },
  },
  ({ each, facts, rows, semantics }) => {
    // Presence tells of the moment of the pull, so fullness is judged then and not now.
    const moment = Date.parse(facts.snapshot.takenAt);
    const index = new PresenceIndex(facts);
    const crowd = (channel: Channel): Crowd => crowdOf(facts, index, channel, moment);
    const decide = (channels: readonly Channel[]): Outcome => {
      const crowds = channels
        .filter((channel) => !isOutOfUse(channel))
        .map((channel) => ({ channel, ...crowd(channel) }));
      const full = crowds.filter(({ state }) => state === "full");
      if (full.length > 0) {
        return {
          verdict: "fail",
          fields: ["enabled"],
          params: {
            channels: nameList(
              full.map(({ channel }) => channel.name),
              "个",
            ),
          },
          channels: full.map(({ channel }) => channel.id),
          evidence: full.flatMap(({ evidence }) => evidence),
        };
      }
      if (!crowds.some(({ state }) => state === "unknown")) return pass;
      return unknown(["enabled"], couldNotRead(["presence.status", "presence.load"], ["not-collected"]));
    };
    return each("queues", (queue) =>
      judge(queue, ["enabled"], ({ enabled }): Outcome => {
        if (enabled) return pass;
        if (semantics.queue.whenFull === "waits") return skip;
        if (isAbsent(queue.channelIds)) return decide(rows("channels"));
        return judge(queue, ["channelIds"], ({ channelIds }) =>
          decide(rows("channels").filter(({ id }) => channelIds.includes(id))),
        );
      }),
    );
  },
);

type Crowd = { state: "full" | "free" | "unknown"; evidence: Evidence[] };

/** Full when people were on duty and each was at the limit; with nobody on duty a queue would not help either. */
function crowdOf(facts: Facts, index: PresenceIndex, channel: Channel, at: number): Crowd {
  const { people, gap } = colleaguesOf(facts, channel);
  const rooms = people.map((person) => roomOf(facts, index, person, at));
  const states = rooms.map(({ state }) => state);
  if (states.includes("free")) return { state: "free", evidence: [] };
  if (gap || states.includes("unknown")) return { state: "unknown", evidence: [] };
  const evidence = rooms.flatMap((room) => (room.state === "full" ? room.evidence : []));
  return { state: states.includes("full") ? "full" : "free", evidence };
}
