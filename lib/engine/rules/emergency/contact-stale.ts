import { givesContact } from "../../contact-in-text";
import { judge, skip, unknown } from "../../judge";
import { judgeLastDone } from "../../last-done";
import { sectionGap } from "../../proof/section-gap";
import { defineRule } from "../../rule";
import type { Value } from "../../value";

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
  (context) => {
    const { each, ledger, at, policy, facts, whole } = context;
    const judgeDate = (row: Dated, field: keyof Dated, section: "contacts" | "autoReplies") =>
      judgeLastDone(row, field, { ledger: ledger(section), everyDays: policy.contactVerifyDays, at });
    const unread = ["partial", "unavailable"].includes(ledger("autoReplies").status);
    return [
      ...each("contacts", (contact) => judgeDate(contact, "verifiedAt", "contacts")),
      // Customers are given the contact inside the emergency text; a text without one has a rule of its own.
      ...each("autoReplies", (reply) =>
        reply.occasion === "emergency"
          ? judge(reply, ["text"], ({ text }) =>
              givesContact(text) ? judgeDate(reply, "contactVerifiedAt", "autoReplies") : "skip",
            )
          : skip,
      ),
      ...(unread ? whole(unknown([], sectionGap(facts.snapshot, "autoReplies"))) : []),
    ];
  },
);

type Dated = { verifiedAt?: Value<string>; contactVerifiedAt?: Value<string> };
