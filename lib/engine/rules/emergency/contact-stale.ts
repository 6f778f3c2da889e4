import { givesContact } from "../../contact-in-text";
import { skip } from "../../judge";
import { judgeLastDone } from "../../last-done";
import { defineRule } from "../../rule";
import { known } from "../../value";

export const contactStale = defineRule(
  {
    id: "emergency/contact-stale",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "出事时可能打给已经换人或停机的号码。",
      en: "In a crisis the number may be dead or somebody else's.",
    },
    title: {
      pass: { zh: "应急联系方式均按期核实", en: "Emergency contacts are verified as planned" },
      fail: { zh: "应急联系方式长期未核实", en: "Emergency contact not verified for long" },
    },
    why: {
      zh: "人员变动和号码更换很少有人同步到应急名单。联系方式过期时，通知会发错人，顾客也会拿到打不通的号码。",
      en: "Few people update an emergency list when somebody leaves or a number changes. Then alerts go astray and customers are given a dead number.",
    },
    remediation: { zh: "核实该联系方式并登记日期。", en: "Verify the contact and record the date." },
    message: {
      zh: "「{subject}」的联系方式上次核实：{last}（策略要求每 {limit} 天一次）。",
      en: "The contact of “{subject}” was last verified: {last} (the policy asks for every {limit} days).",
    },
    requirements: ["S-35", "S-38"],
    platforms: "any",
    needs: { contacts: "any", autoReplies: "optional" },
  },
  ({ each, ledger, at, policy: { contactVerifyDays: everyDays } }) => [
    ...each("contacts", (contact) =>
      judgeLastDone(contact, "verifiedAt", { ledger: ledger("contacts"), everyDays, at }),
    ),
    // Customers are given the contact inside the emergency text; a text without one has a rule of its own.
    ...each("autoReplies", (reply) => {
      const given = reply.occasion === "emergency" && givesContact(known(reply.text) ?? "");
      return given
        ? judgeLastDone(reply, "contactVerifiedAt", { ledger: ledger("autoReplies"), everyDays, at })
        : skip;
    }),
  ],
);
