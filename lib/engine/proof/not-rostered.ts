import type { Subject } from "../finding";
import type { Cause } from "./cause";

export const NOT_ROSTERED = "hours/open-without-roster";

/** Nobody expects this person at work then: no fault of theirs, but no cover either. */
export function notRostered(subject: Subject): Cause {
  return {
    gate: "presence",
    ruleId: NOT_ROSTERED,
    subject,
    evidence: [],
    detail: { zh: "该时段未排班", en: "Not rostered at this time" },
  };
}

/** The platform gives this person no conversations then, whatever their presence says. */
export function outsideAssignmentHours(subject: Subject): Cause {
  return {
    ...notRostered(subject),
    detail: {
      zh: "该时段不在可分配时间内",
      en: "Outside the hours in which conversations are assigned",
    },
  };
}
