import type { Channel } from "../../sections/channels";
import type { Webhook } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { webhookSilent } from "./silent";

const hooks = (
  change: Partial<Webhook>,
  lastReceivedAt: Channel["lastReceivedAt"] = "2026-03-02T01:50:00Z",
) =>
  buildTeam({
    channels: [{ id: "c1", name: "官网", enabled: true, lastReceivedAt }],
    webhooks: [{ id: "w1", name: "工单同步", enabled: true, channelIds: ["c1"], ...change }],
  });

/** Messages reach WeCom's servicers without the callback, so nothing is carried by it. */
const callback = (
  lastEventAt: Webhook["lastEventAt"],
  lastReceivedAt: Channel["lastReceivedAt"] = "2026-03-02T01:50:00Z",
  change: Partial<Webhook> = {},
) =>
  buildTeam(
    {
      channels: [{ id: "wk1", name: "售后客服", enabled: true, lastReceivedAt }],
      webhooks: [
        {
          ...{ id: "callback-wk1", name: "售后客服", enabled: true, channelIds: [], lastEventAt },
          ...{ reportsChannelIds: ["wk1"], ...change },
        },
      ],
    },
    { platform: "wecom-kf" },
  );

testRule(webhookSilent, {
  fails: [
    {
      name: "no event for three days while messages came in",
      snapshot: hooks({ lastEventAt: "2026-02-27T01:00:00Z" }),
      subjects: ["w1"],
    },
    {
      name: "a callback that a message of an hour later did not bring",
      snapshot: callback("2026-03-02T00:50:00Z"),
      subjects: ["callback-wk1"],
    },
  ],
  passes: [
    { name: "the last event is newer", snapshot: hooks({ lastEventAt: "2026-03-02T01:55:00Z" }) },
    {
      name: "the last conversation is still open",
      snapshot: hooks({ lastEventAt: "2026-03-01T12:00:00Z" }),
    },
    { name: "a callback after the last message", snapshot: callback("2026-03-02T01:50:01Z") },
    { name: "a callback that may be on its way", snapshot: callback("2026-03-02T00:51:00Z") },
  ],
  unknown: [
    { name: "last event unreadable", snapshot: hooks({ lastEventAt: unreadable("not-collected") }) },
    {
      name: "last message unreadable",
      snapshot: hooks({ lastEventAt: "2026-02-27T01:00:00Z" }, unreadable("not-collected")),
    },
    { name: "webhooks not collected", snapshot: buildTeam() },
    { name: "a callback that never came", snapshot: callback(unreadable("not-collected")) },
    {
      name: "a callback, while nobody can say when a message came",
      snapshot: callback("2026-03-02T00:50:00Z", unreadable("request-failed")),
    },
    {
      name: "a callback of accounts nobody knows",
      snapshot: callback("2026-03-02T00:50:00Z", undefined, { reportsChannelIds: unreadable("not-offered") }),
    },
  ],
  silent: [
    {
      name: "a quiet channel",
      snapshot: hooks({ lastEventAt: "2026-02-20T01:00:00Z" }, "2026-02-20T00:30:00Z"),
    },
    {
      name: "a webhook no channel depends on",
      snapshot: hooks({ lastEventAt: "2026-02-01T00:00:00Z", channelIds: [] }),
    },
    {
      name: "subscribed to new customers only",
      snapshot: hooks({ lastEventAt: "2026-02-01T00:00:00Z", events: ["client.created"] }),
    },
    {
      name: "switched off on purpose",
      snapshot: hooks({ lastEventAt: "2026-02-01T00:00:00Z", enabled: false }),
    },
  ],
});
