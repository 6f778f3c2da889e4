import type { Channel } from "../../sections/channels";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { domainNotAllowed } from "./domain-not-allowed";

const platform = "chatwoot" as const;
const site = (change: Partial<Channel>) =>
  buildTeam(
    {
      channels: [{ id: "c1", name: "官网", enabled: true, address: "https://shop.example.com/", ...change }],
    },
    { platform },
  );

testRule(domainNotAllowed, {
  fails: [
    { name: "the old domain only", snapshot: site({ allowedOrigins: ["old-shop.cn"] }), subjects: ["c1"] },
  ],
  passes: [
    { name: "listed", snapshot: site({ allowedOrigins: ["old-shop.cn", "shop.example.com"] }) },
    { name: "every subdomain", snapshot: site({ allowedOrigins: ["*.example.com"] }) },
    { name: "an empty list lets everybody in", snapshot: site({ allowedOrigins: [] }) },
  ],
  unknown: [
    { name: "only the parent domain is listed", snapshot: site({ allowedOrigins: ["example.com"] }) },
    { name: "list unreadable", snapshot: site({ allowedOrigins: unreadable("not-offered") }) },
    {
      name: "address unreadable",
      snapshot: site({ allowedOrigins: ["old-shop.cn"], address: unreadable("not-offered") }),
    },
    {
      name: "the channel may be switched off",
      snapshot: site({ allowedOrigins: ["old-shop.cn"], enabled: unreadable("not-offered") }),
    },
  ],
  silent: [
    { name: "no list on this channel", snapshot: site({ allowedOrigins: absent }) },
    { name: "bound to no site", snapshot: site({ allowedOrigins: ["old-shop.cn"], address: "" }) },
    { name: "switched off", snapshot: site({ allowedOrigins: ["old-shop.cn"], enabled: false }) },
  ],
});
