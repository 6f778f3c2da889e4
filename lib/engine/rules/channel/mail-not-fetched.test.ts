import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { mailNotFetched } from "./mail-not-fetched";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot(
    {
      channels: [
        { id: "c1", name: "客服邮箱", kind: "email", enabled: true, mailVerified: absent, ...change },
      ],
    },
    { platform: "chatwoot" },
  );

testRule(mailNotFetched, {
  fails: [
    {
      name: "neither fetching nor forwarding",
      snapshot: snapshot({ mailFetched: false, mailForwarded: false }),
      subjects: ["c1"],
    },
    {
      name: "forwarding is the only way and is off",
      snapshot: snapshot({ mailFetched: absent, mailForwarded: false }),
      subjects: ["c1"],
    },
    {
      name: "forwarded, address not verified",
      snapshot: snapshot({ mailFetched: absent, mailForwarded: true, mailVerified: false }),
      subjects: ["c1"],
    },
  ],
  passes: [
    { name: "fetched", snapshot: snapshot({ mailFetched: true, mailForwarded: false }) },
    {
      name: "forwarded and verified",
      snapshot: snapshot({ mailFetched: absent, mailForwarded: true, mailVerified: true }),
    },
  ],
  unknown: [
    {
      name: "fetching off, forwarding unreadable",
      snapshot: snapshot({ mailFetched: false, mailForwarded: unreadable("not-offered") }),
    },
    {
      name: "fetched, verification unreadable",
      snapshot: snapshot({ mailFetched: true, mailVerified: unreadable("no-permission") }),
    },
    { name: "channels not collected", snapshot: buildSnapshot({}, { platform: "chatwoot" }) },
  ],
  silent: [
    {
      name: "not a mail channel",
      snapshot: snapshot({ kind: "website", mailFetched: false, mailForwarded: false }),
    },
    {
      name: "a channel that is switched off",
      snapshot: snapshot({ enabled: false, mailFetched: false, mailForwarded: false }),
    },
    {
      name: "a platform without either setting",
      snapshot: snapshot({ mailFetched: absent, mailForwarded: absent }),
    },
  ],
});
