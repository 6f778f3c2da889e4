import type { Bot } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { pendingSilent } from "./pending-silent";

const snapshot = (change: Partial<Bot>) =>
  buildSnapshot(
    {
      bots: [
        {
          id: "b1",
          name: "小助手",
          enabled: true,
          channelIds: ["c1"],
          handover: true,
          keepsPending: true,
          ...change,
        },
      ],
    },
    { platform: "chatwoot" },
  );

testRule(pendingSilent, {
  fails: [
    {
      name: "pending without a time-out",
      snapshot: snapshot({ handoverTimeoutSeconds: 0 }),
      subjects: ["b1"],
    },
  ],
  passes: [
    { name: "pending for a short time", snapshot: snapshot({ handoverTimeoutSeconds: 300 }) },
    { name: "the bot does not hold conversations", snapshot: snapshot({ keepsPending: false }) },
    {
      name: "no time-out on this platform, the bot hands over itself",
      snapshot: snapshot({ handoverTimeoutSeconds: absent }),
    },
  ],
  unknown: [
    {
      name: "time-out unreadable",
      snapshot: snapshot({ handoverTimeoutSeconds: unreadable("not-offered") }),
    },
    {
      name: "hand-over unreadable where no time-out exists",
      snapshot: snapshot({ handoverTimeoutSeconds: absent, handover: unreadable("not-offered") }),
    },
    {
      name: "whether it holds conversations is unreadable",
      snapshot: snapshot({ keepsPending: unreadable("not-offered") }),
    },
  ],
  silent: [
    { name: "the bot is off", snapshot: snapshot({ enabled: false, handoverTimeoutSeconds: 0 }) },
    { name: "the bot serves no channel", snapshot: snapshot({ channelIds: [], handoverTimeoutSeconds: 0 }) },
    {
      name: "it never hands over, which is a finding of its own",
      snapshot: snapshot({ handover: false, handoverTimeoutSeconds: 0 }),
    },
  ],
});
