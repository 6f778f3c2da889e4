import { expect, it } from "vitest";
import { closingGaps, INCIDENT_STATUSES, isReopening, nextStatuses } from "./incident-status";

it("leads every incident through its review, and back only by reopening", () => {
  for (const from of INCIDENT_STATUSES)
    for (const to of nextStatuses(from)) {
      if (to === "closed") expect(from).toBe("review");
      if (to === "review") expect(from).toBe("recovered");
      if (isReopening(from, to)) expect(to).toBe("open");
    }
  expect(INCIDENT_STATUSES.filter((status) => nextStatuses(status).length === 0)).toEqual([]);
});

it("is closed once reviewed, with every follow-up decided", () => {
  expect(closingGaps({ isReviewed: false, followUps: [{ status: "proposed" }] })).toEqual([
    "no-review",
    "undecided-follow-ups",
  ]);
  expect(
    closingGaps({ isReviewed: true, followUps: [{ status: "accepted" }, { status: "dropped" }] }),
  ).toEqual([]);
});
