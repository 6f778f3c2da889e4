import type { Bot } from "../../sections/channels";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { endpointDead } from "./endpoint-dead";

const platform = "chatwoot" as const;
const bots = (change: Partial<Bot>) =>
  buildTeam(
    {
      bots: [
        { id: "b1", name: "小助手", channelIds: ["c1"], enabled: true, endpointHealthy: false, ...change },
      ],
    },
    { platform },
  );

testRule(endpointDead, {
  fails: [{ name: "five times in a row", snapshot: bots({ endpointFailures: 5 }), subjects: ["b1"] }],
  passes: [
    { name: "answers", snapshot: bots({ endpointHealthy: true, endpointFailures: 0 }) },
    {
      name: "failed once, and the platform reopened the conversation",
      snapshot: bots({ endpointFailures: 1 }),
    },
  ],
  unknown: [
    { name: "health unreadable", snapshot: bots({ endpointHealthy: unreadable("not-offered") }) },
    { name: "failures unreadable", snapshot: bots({ endpointFailures: unreadable("not-collected") }) },
    { name: "nobody counts failures", snapshot: bots({ endpointFailures: absent }) },
    {
      name: "it may be switched off",
      snapshot: bots({ endpointFailures: 5, enabled: unreadable("not-offered") }),
    },
    { name: "bots not collected", snapshot: buildTeam({ bots: undefined }, { platform }) },
  ],
  silent: [
    { name: "switched off", snapshot: bots({ endpointFailures: 5, enabled: false }) },
    { name: "on no channel", snapshot: bots({ endpointFailures: 5, channelIds: [] }) },
    { name: "a bot without an address", snapshot: bots({ endpointHealthy: absent }) },
  ],
});
