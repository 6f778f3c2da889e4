import { fail, failShownBy, judge, pass, skip } from "../../judge";
import { defineRule, type Outcome } from "../../rule";
import type { Contact } from "../../sections/replies";
import type { Text } from "../../text";
import { worstOf } from "../../worst-outcome";

export const noVendorContact = defineRule(
  {
    id: "emergency/no-vendor-contact",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "报修会晚，厂商也难以确认是哪家企业。",
      en: "The report is late, and the vendor cannot tell whose account it is.",
    },
    title: {
      pass: { zh: "已登记厂商支持联系方式与客户编号", en: "Vendor support and account number are on record" },
      fail: { zh: "没有登记厂商支持联系方式或客户编号", en: "No vendor contact or account number" },
    },
    why: {
      zh: "故障发生时要立即联系厂商技术支持，并报出客户编号。临时查找会耽误报修。",
      en: "The vendor's support has to be called at once, with the account number at hand. Looking for either costs time.",
    },
    remediation: {
      zh: "登记厂商支持的联系方式和客户编号。",
      en: "Record the vendor's support contact and your account number.",
    },
    message: { zh: "「{subject}」{problem}。", en: "“{subject}” {problem}." },
    requirements: ["S-39"],
    platforms: "any",
    needs: { contacts: "complete" },
  },
  ({ rows, whole, evidence }) => {
    const vendors = rows("contacts").filter(({ kind }) => kind === "vendor");
    if (vendors.length === 0) return whole(fail([], { problem: NO_VENDOR }));
    const fields = ["address", "accountNumber"] as const;
    const states = vendors.map((vendor) => worstOf(fields.map((field) => isGiven(vendor, field))));
    const best = [pass, skip].find(({ verdict }) => states.some((state) => state.verdict === verdict));
    if (best) return whole(pass);
    const gap = states.find(({ verdict }) => verdict === "unknown");
    if (gap) return whole(gap);
    const shown = vendors.flatMap((vendor) => fields.map((field) => evidence("contacts", vendor, field)));
    return whole(failShownBy(shown, { problem: INCOMPLETE }));
  },
);

/** An absent number is one that the vendor does not hand out. */
function isGiven(vendor: Contact, field: "address" | "accountNumber"): Outcome {
  return judge(vendor, [field], ({ [field]: given }) => (given.trim() === "" ? "fail" : "pass"));
}

const NO_VENDOR: Text = {
  zh: "没有登记厂商支持的联系方式",
  en: "has no support contact of the vendor on record",
};
const INCOMPLETE: Text = {
  zh: "登记的厂商支持缺少联系方式或客户编号",
  en: "has a vendor contact on record without an address or account number",
};
