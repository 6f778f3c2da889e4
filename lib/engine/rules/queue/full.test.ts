import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import type { ChannelLoad, Queue } from "../../sections/channels";
import { unreadable } from "../../value";
import { queueFull } from "./full";

const snapshot = (queue: Partial<Queue>, channelLoad?: ChannelLoad[]) =>
  buildSnapshot(
    {
      queues: [{ id: "q1", name: "售后部", enabled: true, limit: 3, channelIds: ["d1"], ...queue }],
      ...(channelLoad && { channelLoad }),
    },
    { platform: "livehelperchat" },
  );

testRule(queueFull, {
  fails: [
    {
      name: "pending equals the limit",
      snapshot: snapshot({}, [{ channelId: "d1", pending: 3 }]),
      subjects: ["q1"],
    },
    {
      name: "pending above the limit",
      snapshot: snapshot({}, [{ channelId: "d1", pending: 9 }]),
      subjects: ["q1"],
    },
  ],
  passes: [{ name: "one place left", snapshot: snapshot({}, [{ channelId: "d1", pending: 2 }]) }],
  unknown: [
    {
      name: "pending chats unreadable",
      snapshot: snapshot({}, [{ channelId: "d1", pending: unreadable("request-failed") }]),
    },
    { name: "no load for the department", snapshot: snapshot({}, []) },
    { name: "load not collected", snapshot: snapshot({}) },
  ],
  silent: [
    { name: "limit 0 means no limit", snapshot: snapshot({ limit: 0 }, [{ channelId: "d1", pending: 40 }]) },
    { name: "the queue is off", snapshot: snapshot({ enabled: false }, [{ channelId: "d1", pending: 3 }]) },
    {
      name: "another department is full",
      snapshot: snapshot({}, [
        { channelId: "d1", pending: 0 },
        { channelId: "d2", pending: 9 },
      ]),
    },
  ],
});
