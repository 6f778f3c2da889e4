import { judgeInUse } from "../../channel-in-use";
import { colleaguesOf } from "../../colleagues";
import { pass, skip, unknown } from "../../judge";
import { accountGate, membershipGate } from "../../proof/account-gates";
import { conjunction } from "../../proof/candidate-gates";
import { presenceGate, PresenceIndex } from "../../proof/presence-gate";
import { defineRule, type Outcome } from "../../rule";
import type { Text } from "../../text";
import { known } from "../../value";

export const hoursFalseComfort = defineRule(
  {
    id: "hours/false-comfort",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "平台显示在线只是因为处在服务时间内，背后没有任何人。",
      en: "The platform says online only because of its hours; nobody is behind it.",
    },
    title: {
      pass: {
        zh: "服务时间内显示在线的渠道确有人在",
        en: "Channels that are online by their hours have people in them",
      },
      fail: { zh: "仅凭服务时间显示在线，实际无人", en: "Online by its hours alone, with nobody there" },
    },
    why: {
      zh: "该平台在服务时间内一律把部门算作在线，不管有没有客服登录。顾客看到“在线”发来消息，却没有人回应。",
      en: "Inside its hours this platform counts a department as online whether anybody signed in or not. Customers see “online”, write, and nobody answers.",
    },
    remediation: { zh: "关闭按时段自动在线或安排人员。", en: "Turn off hours-based online, or staff it." },
    message: {
      zh: "渠道「{subject}」仅因处在服务时间内而显示在线，此刻没有任何客服在。",
      en: "Channel “{subject}” is online only by its hours; no agent is there.",
    },
    requirements: ["S-47"],
    platforms: ["livehelperchat"],
    needs: {
      channels: "any",
      hours: "any",
      presence: "any",
      agents: "any",
      memberships: "any",
      groups: "any",
      routing: "any",
      holidays: "optional",
      channelLoad: "optional",
    },
  },
  ({ each, facts, rows, evidence, semantics }) => {
    // Presence tells of the moment of the pull, so the hours are read for that moment too.
    const moment = Date.parse(facts.snapshot.takenAt);
    const availability = facts.availability(moment);
    const index = new PresenceIndex(facts);
    const loads = new Map(rows("channelLoad").map((load) => [load.channelId, load]));
    return each("channels", (channel) =>
      judgeInUse(channel, (): Outcome => {
        if (semantics.hours.effect !== "adds") return skip;
        const load = loads.get(channel.id);
        if (load && known(load.platformReceiving) === false) return pass;
        const opening = availability.openingAt(channel.id, moment);
        if (opening === "closed" || opening === "not-applied") return skip;
        const { people, gap } = colleaguesOf(facts, channel);
        const there = people.map((person) =>
          conjunction([
            accountGate(facts, person.agent),
            membershipGate(facts, person),
            presenceGate(facts, index, person, moment),
          ]),
        );
        if (there.includes("open")) return pass;
        if (there.includes("unknown")) return unknown([], PRESENCE_UNREAD);
        if (opening === "unknown") return unknown([], HOURS_UNREAD);
        if (gap) return unknown([], gap);
        const timetables = availability.timetables("opening", "channel", channel.id);
        const shown = timetables.map((row) => evidence("hours", row, "intervals"));
        if (load) shown.push(evidence("channelLoad", load, "platformReceiving"));
        return { verdict: "fail", fields: [], evidence: shown };
      }),
    );
  },
);

const PRESENCE_UNREAD: Text = {
  zh: "部分客服的在线状态不可读",
  en: "Presence of some agents could not be read",
};
const HOURS_UNREAD: Text = { zh: "服务时间不可读", en: "The hours could not be read" };
