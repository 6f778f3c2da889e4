import type { Channel, Routing } from "../../sections/channels";
import type { Agent } from "../../sections/people";
import { buildTeam, lina, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { languageRestriction } from "./language-restriction";

const platform = "livehelperchat" as const;
type Change = { route?: Partial<Routing>; channel?: Partial<Channel>; agent?: Partial<Agent> };
const department = ({ route, channel, agent }: Change = {}) =>
  buildTeam(
    {
      agents: [
        { ...lina, languages: ["zh-CN"], ...agent },
        { ...wangqiang, languages: ["zh"] },
      ],
      channels: [{ id: "c1", name: "海外部", enabled: true, languages: ["ja", "zh"], ...channel }],
      routing: [
        { id: "t1", channelId: "c1", targets: [{ kind: "group", id: "g1" }], sameLanguage: true, ...route },
      ],
    },
    { platform },
  );

testRule(languageRestriction, {
  fails: [{ name: "nobody speaks Japanese", snapshot: department(), subjects: ["c1"] }],
  passes: [
    { name: "one does", snapshot: department({ agent: { languages: ["ja-JP"] } }) },
    { name: "no restriction", snapshot: department({ route: { sameLanguage: false } }) },
  ],
  unknown: [
    {
      name: "languages of one agent unreadable",
      snapshot: department({ agent: { languages: unreadable("not-offered") } }),
    },
    {
      name: "customers' languages unreadable",
      snapshot: department({ channel: { languages: unreadable("not-collected") } }),
    },
    {
      name: "restriction unreadable",
      snapshot: department({ route: { sameLanguage: unreadable("not-offered") } }),
    },
    {
      name: "the speaker may have left",
      snapshot: department({ agent: { languages: ["ja"], state: unreadable("not-offered") } }),
    },
    { name: "agents not collected", snapshot: buildTeam({ agents: undefined }, { platform }) },
  ],
  silent: [
    { name: "customers' languages are not kept", snapshot: department({ channel: { languages: absent } }) },
    { name: "the department is switched off", snapshot: department({ channel: { enabled: false } }) },
  ],
});
