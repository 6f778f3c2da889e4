import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { addressMalformed } from "./address-malformed";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot({ channels: [{ id: "c1", name: "官网", kind: "website", enabled: true, ...change }] });

testRule(addressMalformed, {
  fails: [
    { name: "a blank inside", snapshot: snapshot({ address: "https://www.example .com" }), subjects: ["c1"] },
    {
      name: "a full-width dot",
      snapshot: snapshot({ address: "https://www。example.com" }),
      subjects: ["c1"],
    },
    { name: "no domain", snapshot: snapshot({ address: "https://example" }), subjects: ["c1"] },
    { name: "another scheme", snapshot: snapshot({ address: "ftp://example.com" }), subjects: ["c1"] },
  ],
  passes: [
    { name: "an ordinary address", snapshot: snapshot({ address: "https://www.example.com/shop?lang=zh" }) },
    { name: "without a scheme", snapshot: snapshot({ address: "www.example.com" }) },
    { name: "a Chinese domain", snapshot: snapshot({ address: "https://例子.中国" }) },
    { name: "an address with a port", snapshot: snapshot({ address: "http://10.0.0.8:8080/" }) },
  ],
  unknown: [
    { name: "address unreadable", snapshot: snapshot({ address: unreadable("not-collected") }) },
    { name: "channels not collected", snapshot: buildSnapshot({}) },
  ],
  silent: [
    { name: "never bound to a site", snapshot: snapshot({ address: "" }) },
    {
      name: "a channel without a site",
      snapshot: snapshot({ kind: "wechat-official", address: "gh_1a2b3c" }),
    },
    { name: "a channel that is switched off", snapshot: snapshot({ enabled: false, address: "example" }) },
  ],
});
