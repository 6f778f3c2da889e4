import { isOutOfUse } from "../../channel-in-use";
import { couldNotRead, pass, skip, unknown } from "../../judge";
import { isPerson } from "../../person";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import { standingOf, surelyCan } from "../../standing";
import { isUnreadable } from "../../value";

/** Judges by configuration: who could serve at any hour. A channel that nobody can serve has faults of its own. */
export const singleCover = defineRule(
  {
    id: "agent/single-cover",
    version: 2,
    severity: "degraded",
    severityReason: {
      zh: "目前仍可接待，但一人缺席就会中断。",
      en: "Reception works, until one person is absent.",
    },
    title: {
      pass: { zh: "每个渠道至少有两名可接待客服", en: "Every channel has at least two eligible agents" },
      fail: { zh: "渠道只有一名可接待客服", en: "Channel with a single eligible agent" },
    },
    why: {
      zh: "账号、分组、权限和上限都满足条件的客服只有一人，构成单点：请假、断网或离职时，该渠道就无人可接待。",
      en: "Only one person passes every check of account, group, permission and limit. Leave, a broken network or a resignation stops the channel.",
    },
    remediation: {
      zh: "为该渠道增加第二名可接待客服。",
      en: "Add a second eligible agent.",
    },
    message: {
      zh: "渠道「{subject}」只有客服「{agent}」一人可接待。",
      en: "Only agent “{agent}” can receive on channel “{subject}”.",
    },
    requirements: ["S-08"],
    platforms: "any",
    needs: {
      channels: "any",
      routing: "complete",
      groups: "complete",
      memberships: "complete",
      agents: "complete",
      roles: "optional",
      roleGroups: "optional",
      agentPush: "optional",
    },
    where: { meiqia: MEIQIA_SCREENS.agents },
  },
  ({ each, facts, evidence }) =>
    each("channels", (channel) => {
      if (isOutOfUse(channel)) return skip;
      const reach = facts.reach.ofChannel(channel);
      if (surelyCan(facts, reach.seats, 2, (agent) => isPerson(agent) && !isUnreadable(agent.kind))) {
        return pass;
      }
      const people = reach.candidates
        .filter(({ agent }) => isPerson(agent))
        .map((candidate) => ({ ...candidate, standing: standingOf(facts, channel, candidate) }));
      const able = people.filter(({ standing }) => standing.state === "open");
      // A pass must not rest on somebody who may be a bot.
      const sure = able.filter(({ agent }) => !isUnreadable(agent.kind));
      if (sure.length >= 2) return pass;
      if (able.length > sure.length) return unknown([], couldNotRead(["agents.kind"], ["not-collected"]));
      const gap = people.flatMap(({ standing }) => (standing.state === "unknown" ? standing.gaps : []))[0];
      const reason = gap?.reason ?? reach.gap;
      if (reason) return unknown([], reason);
      const [only] = able;
      if (!only) return skip;
      return {
        verdict: "fail",
        fields: [],
        params: { agent: only.agent.name },
        evidence: [
          ...reach.routing.map((row) => evidence("routing", row, "targets")),
          evidence("agents", only.agent, "id"),
        ],
      };
    }),
);
