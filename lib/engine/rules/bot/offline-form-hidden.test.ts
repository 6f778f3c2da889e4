import type { Bot } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { offlineFormHidden } from "./offline-form-hidden";

const snapshot = (change: Partial<Bot>) =>
  buildSnapshot({
    bots: [{ id: "b1", name: "小助手", enabled: true, channelIds: ["c1"], handover: true, ...change }],
  });

testRule(offlineFormHidden, {
  fails: [
    { name: "form only on a click", snapshot: snapshot({ offlineFormShown: false }), subjects: ["b1"] },
  ],
  passes: [{ name: "form offered", snapshot: snapshot({ offlineFormShown: true }) }],
  unknown: [{ name: "unreadable", snapshot: snapshot({ offlineFormShown: unreadable("not-collected") }) }],
  silent: [
    { name: "the bot is off", snapshot: snapshot({ enabled: false, offlineFormShown: false }) },
    { name: "the bot serves no channel", snapshot: snapshot({ channelIds: [], offlineFormShown: false }) },
  ],
});
