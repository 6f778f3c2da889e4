import { buildSnapshot, type Sections } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { noAgentPromptEmpty } from "./no-agent-prompt-empty";

const failed = { id: "p1", name: "转人工失败", occasion: "handover-failed" as const, enabled: true };
const waiting = { id: "p2", name: "排队中", occasion: "queueing" as const, enabled: true };
const queue = { id: "q1", name: "默认排队", enabled: true, text: "请稍候" };
const snapshot = (change: Sections) => buildSnapshot({ queues: [queue], ...change });

testRule(noAgentPromptEmpty, {
  fails: [
    {
      name: "hand-over prompt empty",
      snapshot: snapshot({ autoReplies: [{ ...failed, text: "  " }] }),
      subjects: ["p1"],
    },
    {
      name: "prompt off",
      snapshot: snapshot({ autoReplies: [{ ...failed, enabled: false, text: "客服正忙" }] }),
      subjects: ["p1"],
    },
    {
      name: "queue text empty, no other prompt",
      snapshot: snapshot({
        autoReplies: [{ ...failed, text: "客服正忙" }],
        queues: [{ ...queue, text: "" }],
      }),
      subjects: ["q1"],
    },
  ],
  passes: [
    {
      name: "prompts written",
      snapshot: snapshot({
        autoReplies: [
          { ...failed, text: "客服正忙，请留言" },
          { ...waiting, text: "请稍候" },
        ],
      }),
    },
    {
      name: "queue text empty, a queue prompt says it",
      snapshot: snapshot({ autoReplies: [{ ...waiting, text: "请稍候" }], queues: [{ ...queue, text: "" }] }),
    },
    {
      name: "a platform that cannot switch prompts off",
      snapshot: snapshot({ autoReplies: [{ ...failed, enabled: absent, text: "客服正忙" }] }),
    },
  ],
  unknown: [
    {
      name: "text unreadable",
      snapshot: snapshot({ autoReplies: [{ ...failed, text: unreadable("no-permission") }] }),
    },
    {
      name: "text written, on or off unreadable",
      snapshot: snapshot({
        autoReplies: [{ ...failed, enabled: unreadable("no-permission"), text: "客服正忙" }],
      }),
    },
    { name: "replies not collected", snapshot: snapshot({}) },
    {
      name: "prompts written, queues not collected",
      snapshot: buildSnapshot({ autoReplies: [{ ...failed, text: "客服正忙" }] }),
    },
  ],
  silent: [
    {
      name: "the queue prompt is off together with the queue",
      snapshot: snapshot({
        autoReplies: [{ ...waiting, enabled: false, text: "" }],
        queues: [{ ...queue, enabled: false }],
      }),
    },
    {
      name: "a welcome text is empty",
      snapshot: snapshot({
        autoReplies: [{ id: "p3", name: "欢迎语", occasion: "welcome", enabled: true, text: "" }],
        queues: [],
      }),
    },
  ],
});
