import type { Block } from "../../sections/devices";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { tooWide } from "./too-wide";

const snapshot = (change: Partial<Block>) =>
  buildSnapshot({ blocks: [{ id: "x1", kind: "ip-range", until: absent, ...change }] });

testRule(tooWide, {
  fails: [
    { name: "a /16", snapshot: snapshot({ subject: "203.0.0.0/16" }), subjects: ["x1"] },
    { name: "a wildcard over two parts", snapshot: snapshot({ subject: "203.0.*" }), subjects: ["x1"] },
    { name: "a long span", snapshot: snapshot({ subject: "203.0.113.0-203.0.115.255" }), subjects: ["x1"] },
    { name: "everybody", snapshot: snapshot({ kind: "customer", subject: "*" }), subjects: ["x1"] },
    {
      name: "a private address, so everybody behind the proxy",
      snapshot: snapshot({ kind: "ip", subject: "10.0.0.8" }),
      subjects: ["x1"],
    },
    { name: "a wide IPv6 network", snapshot: snapshot({ subject: "2001:db8::/32" }), subjects: ["x1"] },
  ],
  passes: [
    { name: "one address", snapshot: snapshot({ kind: "ip", subject: "203.0.113.7" }) },
    { name: "a /24", snapshot: snapshot({ subject: "203.0.113.0/24" }) },
    { name: "one IPv6 customer", snapshot: snapshot({ subject: "2001:db8:1:2::/64" }) },
    { name: "one customer", snapshot: snapshot({ kind: "customer", subject: "u-8812" }) },
  ],
  unknown: [
    { name: "entry redacted", snapshot: snapshot({ subject: unreadable("redacted") }) },
    { name: "entry written in an unknown way", snapshot: snapshot({ subject: "office range" }) },
    { name: "a broken IPv6 entry", snapshot: snapshot({ subject: "2001:xyz::/32" }) },
    { name: "blocks not collected", snapshot: buildSnapshot({}) },
  ],
  silent: [
    {
      name: "a block that has ended",
      snapshot: snapshot({ subject: "203.0.0.0/16", until: "2026-03-01T00:00:00Z" }),
    },
    { name: "a sensitive word", snapshot: snapshot({ kind: "keyword", subject: "*" }) },
  ],
});
