import type { AutoReply } from "../../sections/replies";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { autoReplyNoContact } from "./auto-reply-no-contact";

const replies = (change: Partial<AutoReply>) =>
  buildTeam({ autoReplies: [{ id: "r1", name: "应急公告", occasion: "emergency", ...change }] });

testRule(autoReplyNoContact, {
  fails: [{ name: "no way out", snapshot: replies({ text: "系统维护中，请稍后再试。" }), subjects: ["r1"] }],
  passes: [
    { name: "hotline", snapshot: replies({ text: "系统故障，请致电 400-820-1234。" }) },
    { name: "mailbox", snapshot: replies({ text: "请发邮件至 help@example.com。" }) },
  ],
  unknown: [
    { name: "text unreadable", snapshot: replies({ text: unreadable("redacted") }) },
    { name: "auto-replies not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "an empty text is another rule's matter", snapshot: replies({ text: "" }) },
    { name: "a welcome needs no contact", snapshot: replies({ occasion: "welcome", text: "您好" }) },
  ],
});
