import { judgeInUse } from "../../channel-in-use";
import { colleaguesOf, type Colleague } from "../../colleagues";
import { pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { nameList } from "../../name-list";
import { oncePerAgent } from "../../once-per-agent";
import type { Availability } from "../../proof/availability";
import { defineRule, type Outcome } from "../../rule";
import type { Text } from "../../text";

export const closedOnShift = defineRule(
  {
    id: "hours/closed-on-shift",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "客服在岗待命，平台却因不在服务时间而拒绝转人工。",
      en: "People sit ready while the platform refuses to hand customers over.",
    },
    title: {
      pass: { zh: "值班期间服务时间是开放的", en: "Hours are open while people are on shift" },
      fail: { zh: "有人值班，服务时间却已关闭", en: "Closed while people are on shift" },
    },
    why: {
      zh: "服务时间与排班各自维护，改了一边忘了另一边，就会出现有人值班、平台却不分配的情况。",
      en: "Hours and rosters are kept in two places. Change one and forget the other, and people sit there while nothing is assigned.",
    },
    remediation: { zh: "使服务时间与排班一致。", en: "Align the hours with the roster." },
    message: {
      zh: "渠道「{subject}」此刻不在服务时间内，而{agents}正在值班。",
      en: "Channel “{subject}” is outside its hours now, with people on shift: {agents}.",
    },
    requirements: ["S-47"],
    platforms: ["meiqia", "tencent-desk"],
    needs: {
      channels: "any",
      hours: "complete",
      holidays: "optional",
      routing: "optional",
      groups: "optional",
      memberships: "optional",
      agents: "optional",
    },
    where: { meiqia: MEIQIA_SCREENS.hours },
  },
  ({ each, at, facts, evidence, semantics }) => {
    const availability = facts.availability(at);
    const shiftOf = oncePerAgent(availability, (person) => shiftAt(availability, person, at));
    const assignmentOf = oncePerAgent(availability, ({ agent, groupIds }) =>
      availability.agentAt(agent.id, groupIds, at),
    );
    return each("channels", (channel) =>
      judgeInUse(channel, (): Outcome => {
        if (semantics.hours.effect !== "restricts") return skip;
        const opening = availability.openingAt(channel.id, at);
        const { people, gap } = colleaguesOf(facts, channel);
        const shifts = people.map((person) => ({ person, shift: shiftOf(person) }));
        const ready = shifts.filter(({ shift }) => shift === "open").map(({ person }) => person);
        if (ready.length === 0) {
          if (opening === "open" || opening === "not-applied") return skip;
          if (shifts.some(({ shift }) => shift === "unknown")) return unknown([], SHIFTS_UNREAD);
          return gap ? unknown([], gap) : skip;
        }
        const assignable = ready.map(assignmentOf);
        if (opening !== "closed") {
          if (assignable.includes("open")) return opening === "unknown" ? unknown([], HOURS_UNREAD) : pass;
          if (opening === "unknown" || assignable.includes("unknown")) return unknown([], HOURS_UNREAD);
        }
        const timetables = new Set(
          opening === "closed" ? availability.timetables("opening", "channel", channel.id) : [],
        );
        for (const { agent } of ready) {
          for (const row of availability.timetables("roster", "agent", agent.id)) timetables.add(row);
        }
        const agents = nameList(
          ready.map(({ agent }) => agent.name),
          "人",
        );
        const shown = [...timetables].map((row) => evidence("hours", row, "intervals"));
        return { verdict: "fail", fields: [], params: { agents }, evidence: shown };
      }),
    );
  },
);

const EDGE_MS = 30 * 60_000;

/** On shift with half an hour to both sides: people come early and leave late, and that is no fault. */
function shiftAt(
  availability: Availability,
  { agent, groupIds, certain }: Colleague,
  at: number,
): "open" | "closed" | "unknown" {
  const states = [at - EDGE_MS, at, at + EDGE_MS].map((instant) =>
    availability.rosterAt(agent.id, groupIds, instant),
  );
  if (states.some((state) => state === "closed" || state === "not-applied")) return "closed";
  return states.includes("unknown") || !certain ? "unknown" : "open";
}

const SHIFTS_UNREAD: Text = { zh: "部分排班不可读", en: "Part of the shifts could not be read" };
const HOURS_UNREAD: Text = { zh: "部分服务时间不可读", en: "Part of the hours could not be read" };
