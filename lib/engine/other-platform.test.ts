import { expect, it } from "vitest";
import { evaluateRule } from "./evaluate";
import { Facts } from "./facts";
import { hydrate } from "./hydrate";
import { RULES } from "./rules/registry";
import { buildSnapshot, TEST_TIME } from "./testing/build-snapshot";
import { receivingCompany } from "./testing/company";

const resultOn = (platform: "other" | "intercom") => {
  const rule = RULES.find(({ meta }) => meta.id === "agent/disabled-in-roster");
  if (!rule) throw new Error("There is no such rule.");
  const snapshot = buildSnapshot(receivingCompany(), { platform });
  return evaluateRule(rule, new Facts(hydrate(snapshot)), Date.parse(TEST_TIME));
};

it("says that a documented platform cannot have a problem, and never of one that nobody documented", () => {
  expect(resultOn("intercom")).toMatchObject({
    verdict: "not-applicable",
    reason: { en: "This platform cannot have this problem" },
  });
  expect(resultOn("other")).toMatchObject({
    verdict: "not-applicable",
    reason: { en: expect.stringContaining("documented for other platforms only") },
  });
});
