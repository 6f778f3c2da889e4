import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { mailSilent } from "./mail-silent";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot(
    {
      channels: [
        {
          id: "c1",
          name: "客服邮箱",
          kind: "email",
          enabled: true,
          everReceived: true,
          mailForwarded: true,
          ...change,
        },
      ],
    },
    { platform: "intercom" },
  );

testRule(mailSilent, {
  fails: [
    {
      name: "nothing for ten days",
      snapshot: snapshot({ lastReceivedAt: "2026-02-20T02:00:00Z" }),
      subjects: ["c1"],
    },
    {
      name: "nothing ever",
      snapshot: snapshot({ everReceived: false, lastReceivedAt: absent }),
      subjects: ["c1"],
    },
  ],
  passes: [
    { name: "mail of yesterday", snapshot: snapshot({ lastReceivedAt: "2026-03-01T02:00:00Z" }) },
    { name: "a quiet weekend", snapshot: snapshot({ lastReceivedAt: "2026-02-27T10:00:00Z" }) },
  ],
  unknown: [
    { name: "last mail unreadable", snapshot: snapshot({ lastReceivedAt: unreadable("no-permission") }) },
    { name: "channels not collected", snapshot: buildSnapshot({}, { platform: "intercom" }) },
  ],
  silent: [
    {
      name: "nobody writes here in an ordinary week",
      snapshot: snapshot({ lastReceivedAt: "2026-01-01T02:00:00Z", customersPerWeek: 0 }),
    },
    {
      name: "forwarding is off, which is a finding of its own",
      snapshot: snapshot({ lastReceivedAt: "2026-01-01T02:00:00Z", mailForwarded: false }),
    },
    {
      name: "not a mail channel",
      snapshot: snapshot({ kind: "website", lastReceivedAt: "2026-01-01T02:00:00Z" }),
    },
    {
      name: "a channel that is switched off",
      snapshot: snapshot({ enabled: false, lastReceivedAt: "2026-01-01T02:00:00Z" }),
    },
  ],
});
