import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { manualInitNever } from "./manual-init-never";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot({ channels: [{ id: "c1", name: "官网", kind: "website", enabled: true, ...change }] });

testRule(manualInitNever, {
  fails: [
    {
      name: "manual and never started",
      snapshot: snapshot({ manualInit: true, initCalled: false }),
      subjects: ["c1"],
    },
  ],
  passes: [
    { name: "manual and started", snapshot: snapshot({ manualInit: true, initCalled: true }) },
    { name: "starts by itself", snapshot: snapshot({ manualInit: false }) },
  ],
  unknown: [
    {
      name: "whether init is called is unreadable",
      snapshot: snapshot({ manualInit: true, initCalled: unreadable("not-collected") }),
    },
    { name: "site code not collected", snapshot: snapshot({}) },
  ],
  silent: [
    { name: "not a website", snapshot: snapshot({ kind: "wechat-official" }) },
    {
      name: "a channel that is switched off",
      snapshot: snapshot({ enabled: false, manualInit: true, initCalled: false }),
    },
  ],
});
