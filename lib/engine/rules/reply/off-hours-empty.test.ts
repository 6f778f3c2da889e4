import type { Hours } from "../../sections/hours";
import { buildSnapshot, type Sections } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { offHoursEmpty } from "./off-hours-empty";

const opening: Hours = {
  id: "h1",
  name: "服务时间",
  purpose: "opening",
  subjects: [{ kind: "channel", id: "c1" }],
  enabled: true,
  alwaysOpen: false,
  intervals: [{ day: 1, start: 540, end: 1080 }],
};
const reply = {
  id: "p1",
  name: "下班提示",
  occasion: "off-hours" as const,
  enabled: true,
  text: "请拨打 400-800-1234",
  channelIds: ["c1"],
};
const snapshot = (change: Sections) =>
  buildSnapshot({
    channels: [{ id: "c1", name: "官网", enabled: true }],
    hours: [opening],
    autoReplies: [reply],
    ...change,
  });

testRule(offHoursEmpty, {
  fails: [
    { name: "no such text", snapshot: snapshot({ autoReplies: [] }), subjects: ["c1"] },
    {
      name: "an empty text",
      snapshot: snapshot({ autoReplies: [{ ...reply, text: " " }] }),
      subjects: ["c1"],
    },
    {
      name: "the text is switched off",
      snapshot: snapshot({ autoReplies: [{ ...reply, enabled: false }] }),
      subjects: ["c1"],
    },
    {
      name: "the text belongs to another channel",
      snapshot: snapshot({ autoReplies: [{ ...reply, channelIds: ["c2"] }] }),
      subjects: ["c1"],
    },
    {
      name: "hours of the whole organisation",
      snapshot: snapshot({
        hours: [{ ...opening, subjects: [{ kind: "organisation", id: "org" }] }],
        autoReplies: [],
      }),
      subjects: ["c1"],
    },
  ],
  passes: [
    { name: "a text with a contact", snapshot: snapshot({}) },
    {
      name: "a text for every channel",
      snapshot: snapshot({ autoReplies: [{ ...reply, channelIds: absent }] }),
    },
  ],
  unknown: [
    {
      name: "text unreadable",
      snapshot: snapshot({ autoReplies: [{ ...reply, text: unreadable("no-permission") }] }),
    },
    {
      name: "whose text it is is unreadable",
      snapshot: snapshot({ autoReplies: [{ ...reply, channelIds: unreadable("no-permission") }] }),
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
      name: "a channel that is switched off",
      snapshot: snapshot({ channels: [{ id: "c1", name: "官网", enabled: false }], autoReplies: [] }),
    },
  ],
});
