import { judgeChannelPeople, REACH_NEEDS } from "../../channel-people";
import { couldNotRead, pass, skip, unknown } from "../../judge";
import { defineRule } from "../../rule";
import type { Membership } from "../../sections/people";
import { known, read } from "../../value";

export const priorityRange = defineRule(
  {
    id: "routing/priority-range",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "这些对话没有人符合条件，只能等人手动接入。",
      en: "Nobody is eligible for these conversations; they wait until somebody takes them by hand.",
    },
    title: {
      pass: { zh: "对话优先级在成员的范围之内", en: "Priorities lie inside somebody's range" },
      fail: { zh: "对话优先级超出所有成员的范围", en: "Priority outside everybody's range" },
    },
    why: {
      zh: "成员可以限定只接待某一段优先级的对话。所有人的范围都不包含这个渠道的优先级时，自动分配找不到任何人。",
      en: "Members may limit which priorities they take. When every range leaves out the priority of this channel, automatic assignment finds nobody.",
    },
    remediation: {
      zh: "放宽至少一名成员的优先级范围。",
      en: "Widen the range of at least one member.",
    },
    message: {
      zh: "渠道「{subject}」的对话优先级为 {priority}，不在任何成员的范围内。",
      en: "Conversations of “{subject}” have priority {priority}, which is in nobody's range.",
    },
    requirements: ["S-13"],
    platforms: ["livehelperchat"],
    needs: REACH_NEEDS,
  },
  (context) =>
    judgeChannelPeople(context, (people, channel) => {
      const { routing, candidates } = context.facts.reach.ofChannel(channel);
      const priorities = routing.map(({ priority }) => read(priority));
      const hidden = priorities.find(({ state }) => state === "unreadable");
      const ids = new Set(people.map(({ id }) => id));
      const able = candidates.filter(({ agent }) => ids.has(agent.id));
      // Somebody who is reached without a group has no range.
      const ranges = able.flatMap(({ memberships, direct }) => (direct ? [UNLIMITED] : memberships));
      for (const reading of priorities) {
        if (!("value" in reading)) continue;
        const priority = reading.value;
        const answers = ranges.map((range) => includes(range, priority));
        if (answers.includes("yes")) continue;
        if (answers.includes("unknown"))
          return unknown([], couldNotRead(["priorityMin", "priorityMax"], ["not-collected"]));
        return {
          verdict: "fail",
          fields: [],
          params: { priority },
          evidence: [
            ...routing.map((row) => context.evidence("routing", row, "priority")),
            ...able.flatMap(({ memberships }) =>
              memberships.map((row) => context.evidence("memberships", row, "priorityMax")),
            ),
          ].slice(0, SHOWN),
        };
      }
      if (hidden) return unknown([], couldNotRead(["priority"], ["not-collected"]));
      return priorities.some((reading) => "value" in reading) ? pass : skip;
    }),
);

const SHOWN = 20;
type Range = Pick<Membership, "priorityMin" | "priorityMax">;
const UNLIMITED: Range = { priorityMin: 0, priorityMax: 0 };

function includes({ priorityMin, priorityMax }: Range, priority: number): "yes" | "no" | "unknown" {
  const [min, max] = [known(priorityMin), known(priorityMax)];
  // The platform stores 0 and 0 where nobody set a range.
  if (min === 0 && max === 0) return "yes";
  if ((min !== undefined && priority < min) || (max !== undefined && priority > max)) return "no";
  const isRead = [priorityMin, priorityMax].every((bound) => read(bound).state !== "unreadable");
  return isRead ? "yes" : "unknown";
}
