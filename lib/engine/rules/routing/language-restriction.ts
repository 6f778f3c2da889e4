import { judgeChannelPeople, REACH_NEEDS } from "../../channel-people";
import { couldNotRead, pass, skip, unknown } from "../../judge";
import { nameList } from "../../name-list";
import { defineRule, type Outcome, type RuleContext } from "../../rule";
import type { Agent } from "../../sections/people";
import type { Channel } from "../../sections/channels";
import { isUnreadable, known, read } from "../../value";

export const languageRestriction = defineRule(
  {
    id: "routing/language-restriction",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "使用该语言的顾客等不到任何客服。",
      en: "Customers who write in that language wait for nobody.",
    },
    title: {
      pass: { zh: "按语言分配的渠道都有对应客服", en: "Channels assigned by language have speakers" },
      fail: { zh: "按语言分配，却没有对应语言的客服", en: "Assigned by language, and nobody speaks it" },
    },
    why: {
      zh: "渠道只把对话分给同语言的客服，而可接待的人里没有人会这种语言，对话因此无人可分。",
      en: "The channel gives conversations only to agents of the same language, and none of its people speaks it, so nobody is eligible.",
    },
    remediation: {
      zh: "增加会该语言的客服，或取消同语言限制。",
      en: "Add a speaker, or lift the restriction.",
    },
    message: {
      zh: "渠道「{subject}」按语言分配，但没有人会 {languages}。",
      en: "Channel “{subject}” is assigned by language, and nobody speaks {languages}.",
    },
    requirements: ["S-13"],
    platforms: ["livehelperchat"],
    needs: REACH_NEEDS,
  },
  (context) =>
    judgeChannelPeople(context, (people, channel) => {
      const restricted = restriction(context, channel);
      return restricted === "yes" ? judgeSpeakers(context, people, channel) : restricted;
    }),
);

/** Whether a route of the channel asks for the same language; otherwise the outcome that follows. */
function restriction({ facts }: RuleContext, channel: Channel): "yes" | Outcome {
  const answers = facts.reach.ofChannel(channel).routing.map(({ sameLanguage }) => read(sameLanguage));
  if (answers.some((answer) => "value" in answer && answer.value)) return "yes";
  if (answers.some(({ state }) => state === "unreadable"))
    return unknown([], couldNotRead(["sameLanguage"], ["not-collected"]));
  return answers.some((answer) => "value" in answer) ? pass : skip;
}

function judgeSpeakers({ evidence }: RuleContext, people: readonly Agent[], channel: Channel): Outcome {
  const languages = read(channel.languages);
  if (languages.state === "absent") return skip;
  if (languages.state === "unreadable")
    return unknown(["languages"], couldNotRead(["languages"], [languages.reason]));
  const spoken = new Set(people.flatMap((agent) => known(agent.languages) ?? []).map(base));
  const missing = languages.value.filter((language) => !spoken.has(base(language)));
  if (missing.length === 0) return languages.value.length > 0 ? pass : skip;
  if (people.some((agent) => isUnreadable(agent.languages)))
    return unknown([], couldNotRead(["agents.languages"], ["not-collected"]));
  return {
    verdict: "fail",
    fields: ["languages"],
    params: { languages: nameList(missing, "项") },
    evidence: people.slice(0, SHOWN).map((agent) => evidence("agents", agent, "languages")),
  };
}

/** `en-GB` is served by whoever speaks `en`. */
const base = (language: string) => language.toLowerCase().split(/[-_]/u)[0] ?? language;

const SHOWN = 20;
