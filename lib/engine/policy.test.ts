import { expect, it } from "vitest";
import { PartialPolicy, Policy, withPolicy } from "./policy";

it("takes some thresholds for no more than they are, so that a snapshot's own policy stands beside them", () => {
  const asked = PartialPolicy.parse({ queueMinimum: 10 });
  expect(asked).toEqual({ queueMinimum: 10 });
  const own = Policy.parse({ newestClients: { web: "141.0" }, cacheCleanDays: 7 });
  expect(withPolicy({ policy: own }, asked).policy).toEqual({ ...own, queueMinimum: 10 });
});

it("refuses what the whole policy refuses", () => {
  for (const wrong of [{ queueMinimum: 0 }, { queueMinimum: "10" }, { nothing: 1 }])
    expect(PartialPolicy.safeParse(wrong).success).toBe(false);
});
