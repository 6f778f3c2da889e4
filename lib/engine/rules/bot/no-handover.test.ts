import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { noHandover } from "./no-handover";

const bot = { id: "b1", name: "小美", enabled: true, channelIds: ["c1"] };

testRule(noHandover, {
  fails: [
    {
      name: "active without hand-over",
      snapshot: buildSnapshot({ bots: [{ ...bot, handover: false }] }),
      subjects: ["b1"],
    },
  ],
  passes: [
    {
      name: "a working hand-over is a normal first stage",
      snapshot: buildSnapshot({ bots: [{ ...bot, handover: true }] }),
    },
  ],
  unknown: [
    {
      name: "hand-over unreadable",
      snapshot: buildSnapshot({ bots: [{ ...bot, handover: unreadable("not-offered") }] }),
    },
    { name: "bots not collected", snapshot: buildSnapshot({}) },
  ],
  silent: [
    {
      name: "the bot is off",
      snapshot: buildSnapshot({ bots: [{ ...bot, enabled: false, handover: false }] }),
    },
    {
      name: "the bot serves no channel",
      snapshot: buildSnapshot({ bots: [{ ...bot, channelIds: [], handover: false }] }),
    },
  ],
});
