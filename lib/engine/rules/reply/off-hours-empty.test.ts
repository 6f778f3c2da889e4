import type { Hours } from "../../sections/hours";
import { buildSnapshot, type Sections } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { offHoursEmpty } from "./off-hours-empty";

const opening: Hours = {
  id: "h1",
  name: "服务时间",
  purpose: "opening",
  subjects: [{ kind: "organisation", id: "org" }],
  enabled: true,
  alwaysOpen: false,
  intervals: [{ day: 1, start: 540, end: 1080 }],
};
const channel = { id: "c1", name: "官网", kind: "website" as const, enabled: true };
const shop = { id: "c2", name: "商城", kind: "website" as const, enabled: true };
const reply = {
  id: "p1",
  name: "下班提示",
  occasion: "off-hours" as const,
  enabled: true,
  text: "请拨打 400-800-1234",
  channelIds: absent,
};
const snapshot = (change: Sections) =>
  buildSnapshot({ channels: [channel, shop], hours: [opening], autoReplies: [reply], ...change });

testRule(offHoursEmpty, {
  fails: [
    { name: "no such text at all is one fault", snapshot: snapshot({ autoReplies: [] }), subjects: ["org"] },
    {
      name: "one empty text for all channels is one fault",
      snapshot: snapshot({ autoReplies: [{ ...reply, text: " " }] }),
      subjects: ["p1"],
    },
    {
      name: "the text is switched off",
      snapshot: snapshot({ autoReplies: [{ ...reply, enabled: false }] }),
      subjects: ["p1"],
    },
    {
      name: "the text leaves one channel out",
      snapshot: snapshot({ autoReplies: [{ ...reply, channelIds: ["c1"] }] }),
      subjects: ["c2"],
    },
  ],
  passes: [
    { name: "a text for every channel", snapshot: snapshot({}) },
    {
      name: "an empty text beside one that speaks",
      snapshot: snapshot({ autoReplies: [reply, { ...reply, id: "p2", text: "" }] }),
    },
  ],
  unknown: [
    {
      name: "text unreadable",
      snapshot: snapshot({ autoReplies: [{ ...reply, text: unreadable("no-permission") }] }),
    },
    {
      name: "text written, on or off unreadable",
      snapshot: snapshot({ autoReplies: [{ ...reply, enabled: unreadable("no-permission") }] }),
    },
    {
      name: "an empty text, whose it is is unreadable",
      snapshot: snapshot({ autoReplies: [{ ...reply, text: "", channelIds: unreadable("no-permission") }] }),
    },
    {
      name: "no text, whether hours are in use is unreadable",
      snapshot: snapshot({ hours: [{ ...opening, enabled: unreadable("no-permission") }], autoReplies: [] }),
    },
    { name: "replies not collected", snapshot: snapshot({ autoReplies: undefined }) },
  ],
  silent: [
    { name: "no hours", snapshot: snapshot({ hours: [], autoReplies: [] }) },
    {
      name: "open around the clock",
      snapshot: snapshot({ hours: [{ ...opening, alwaysOpen: true }], autoReplies: [] }),
    },
    {
      name: "hours switched off",
      snapshot: snapshot({ hours: [{ ...opening, enabled: false }], autoReplies: [] }),
    },
    {
      name: "channels that are switched off",
      snapshot: snapshot({ channels: [{ ...channel, enabled: false }], autoReplies: [] }),
    },
    {
      name: "a telephone line",
      snapshot: snapshot({ channels: [{ ...channel, kind: "phone" }], autoReplies: [] }),
    },
  ],
});
