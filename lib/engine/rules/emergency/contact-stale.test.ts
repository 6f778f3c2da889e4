import type { AutoReply, Contact } from "../../sections/replies";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { contactStale } from "./contact-stale";

const recent = "2026-02-01T00:00:00Z";
const old = "2025-06-01T00:00:00Z";
const contacts = (verifiedAt: Contact["verifiedAt"], reply: Partial<AutoReply> = {}) =>
  buildTeam(
    {
      contacts: [{ id: "p1", name: "值班经理", kind: "team", address: "13800138000", verifiedAt }],
      autoReplies: [
        {
          id: "r1",
          name: "应急公告",
          occasion: "emergency",
          text: "请致电 400-820-1234",
          contactVerifiedAt: recent,
          ...reply,
        },
      ],
    },
    { ledger: { contacts: { basis: "declared" }, autoReplies: { basis: "declared" } } },
  );

testRule(contactStale, {
  fails: [
    { name: "nine months ago", snapshot: contacts(old), subjects: ["p1"] },
    { name: "never", snapshot: contacts(absent), subjects: ["p1"] },
    {
      name: "the number in the emergency text",
      snapshot: contacts(recent, { contactVerifiedAt: old }),
      subjects: ["r1"],
    },
  ],
  passes: [{ name: "last month", snapshot: contacts(recent) }],
  unknown: [
    { name: "not on record", snapshot: contacts(unreadable("not-collected")) },
    {
      name: "the number in the text, not on record",
      snapshot: contacts(recent, { contactVerifiedAt: unreadable("not-collected") }),
    },
    { name: "nobody was asked", snapshot: buildTeam() },
    {
      name: "the emergency text is unreadable",
      snapshot: contacts(recent, { text: unreadable("redacted") }),
    },
    {
      name: "the auto-replies could not be read",
      snapshot: buildTeam({ contacts: [{ id: "p1", name: "值班经理", kind: "team", verifiedAt: recent }] }),
    },
  ],
  silent: [
    {
      name: "a welcome needs no contact",
      snapshot: contacts(recent, { occasion: "welcome", contactVerifiedAt: old }),
    },
    {
      name: "a text without a contact is another rule's matter",
      snapshot: contacts(recent, { text: "请稍后再试", contactVerifiedAt: absent }),
    },
  ],
});
