import type { Routing } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { callbackDead } from "./callback-dead";

const snapshot = (change: Partial<Routing>, enabled = true) =>
  buildSnapshot(
    {
      channels: [{ id: "c1", name: "官网", enabled }],
      routing: [
        {
          id: "r1",
          channelId: "c1",
          strategy: "callback",
          callbackUrl: "https://crm.example.com/assign",
          ...change,
        },
      ],
    },
    { platform: "tencent-desk" },
  );

testRule(callbackDead, {
  fails: [
    { name: "the callback fails", snapshot: snapshot({ callbackHealthy: false }), subjects: ["r1"] },
    {
      name: "no address",
      snapshot: snapshot({ callbackUrl: "", callbackHealthy: unreadable("not-collected") }),
      subjects: ["r1"],
    },
  ],
  passes: [
    { name: "the callback answers", snapshot: snapshot({ callbackHealthy: true }) },
    {
      name: "it answers and the platform keeps the address to itself",
      snapshot: snapshot({ callbackHealthy: true, callbackUrl: absent }),
    },
  ],
  unknown: [
    { name: "health not probed", snapshot: snapshot({ callbackHealthy: unreadable("not-collected") }) },
    {
      name: "address unreadable",
      snapshot: snapshot({ callbackHealthy: true, callbackUrl: unreadable("not-offered") }),
    },
    {
      name: "strategy unreadable",
      snapshot: snapshot({ strategy: unreadable("unrecognised"), callbackHealthy: false }),
    },
  ],
  silent: [
    { name: "automatic assignment", snapshot: snapshot({ strategy: "automatic", callbackHealthy: false }) },
    { name: "a channel that is switched off", snapshot: snapshot({ callbackHealthy: false }, false) },
  ],
});
