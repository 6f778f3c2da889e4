import type { Subject } from "../finding";
import type { Cause } from "./cause";

/** Nobody expects this person at work then: no fault of theirs, but no cover either. */
export function notRostered(subject: Subject): Cause {
  return {
    gate: "presence",
    ruleId: "hours/open-without-roster",
    subject,
    evidence: [],
    detail: { zh: "该时段未排班", en: "Not rostered at this time" },
  };
}
