import { judgeInUse } from "../../channel-in-use";
import { colleaguesOf, coverOf } from "../../colleagues";
import { pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { oncePerAgent } from "../../once-per-agent";
import { ALWAYS } from "../../proof/tri-bits";
import { defineRule, type Outcome } from "../../rule";
import type { Text } from "../../text";
import { spanList, uncovered } from "../../week-spans";

export const agentGap = defineRule(
  {
    id: "hours/agent-gap",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "这些时段里没有任何客服可以被分配，顾客只能留言。",
      en: "In these hours nobody can be assigned, so customers only get the form.",
    },
    title: {
      pass: {
        zh: "客服的服务时间合起来覆盖了渠道的开放时段",
        en: "The agents’ service hours together cover the channel",
      },
      fail: { zh: "客服的服务时间合起来仍有空档", en: "The agents’ service hours leave a gap" },
    },
    why: {
      zh: "每名客服都有自己的服务时间，平台只在该时间内分配对话。合在一起仍有空档时，渠道虽然开放，却无人可分配。",
      en: "The platform assigns to an agent only inside that agent’s hours. Where all of them together leave a gap, the channel is open with nobody to assign.",
    },
    remediation: { zh: "补齐服务时间空档。", en: "Fill the gap." },
    message: {
      zh: "渠道「{subject}」在以下开放时段没有任何客服处于服务时间内：{spans}。",
      en: "Channel “{subject}” is open outside the service hours of all its agents: {spans}.",
    },
    requirements: ["S-47"],
    platforms: ["meiqia"],
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
  ({ each, at, facts, evidence }) => {
    const availability = facts.availability(at);
    // Somebody without service hours may be given conversations at any time.
    const hoursOf = oncePerAgent(availability, (person) =>
      coverOf(person, availability.assignmentOf(person.agent.id, person.groupIds) ?? ALWAYS),
    );
    return each("channels", (channel) =>
      judgeInUse(channel, (): Outcome => {
        const opening = availability.opening(channel.id);
        if (!opening) return skip;
        const { people, gap } = colleaguesOf(facts, channel);
        const { sure, maybe } = uncovered(opening, [...new Set(people.map(hoursOf))]);
        if (maybe.length === 0) return pass;
        if (gap) return unknown([], gap);
        if (people.length === 0) return skip;
        if (sure.length === 0) return unknown([], HOURS_UNREAD);
        const timetables = new Set(
          people.flatMap(({ agent }) => availability.timetables("assignment", "agent", agent.id)),
        );
        for (const { groupIds } of people) {
          for (const id of groupIds) {
            for (const row of availability.timetables("assignment", "group", id)) timetables.add(row);
          }
        }
        return {
          verdict: "fail",
          fields: [],
          params: { spans: spanList(sure) },
          evidence: [...timetables].map((row) => evidence("hours", row, "intervals")),
        };
      }),
    );
  },
);

const HOURS_UNREAD: Text = { zh: "部分服务时间不可读", en: "Part of the service hours could not be read" };
