import type { AutoReply } from "../../sections/replies";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { autoReplyMissing } from "./auto-reply-missing";

const replies = (change: Partial<AutoReply>) =>
  buildTeam({ autoReplies: [{ id: "r1", name: "应急公告", occasion: "emergency", ...change }] });

testRule(autoReplyMissing, {
  fails: [
    { name: "none", snapshot: buildTeam({ autoReplies: [] }), subjects: ["org"] },
    { name: "empty text", snapshot: replies({ text: " " }), subjects: ["org"] },
    { name: "no text", snapshot: replies({ text: absent }), subjects: ["org"] },
    {
      name: "only texts for other occasions",
      snapshot: replies({ occasion: "welcome", text: "您好" }),
      subjects: ["org"],
    },
  ],
  passes: [
    { name: "prepared", snapshot: replies({ text: "系统故障，请致电 400-820-1234。", enabled: true }) },
  ],
  unknown: [
    { name: "text unreadable", snapshot: replies({ text: unreadable("redacted") }) },
    { name: "auto-replies not collected", snapshot: buildTeam() },
    {
      name: "auto-replies partly read",
      snapshot: buildTeam({ autoReplies: [] }, { ledger: { autoReplies: { status: "partial" } } }),
    },
  ],
  silent: [
    {
      name: "ready, and switched off while all is well",
      snapshot: replies({ text: "系统故障，请致电 400-820-1234。", enabled: false }),
    },
  ],
});
