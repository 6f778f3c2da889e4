import { describe, expect, it } from "vitest";
import { LIST_HOLDS_DAYS, SUPPORT_LIST, supportOf } from "./support-list";

const NOW = Date.parse(SUPPORT_LIST.asOf);

describe("supportOf", () => {
  it.each([
    ["chrome", "158.0.1.2", "current"],
    ["chrome", "157.0.0.0", "current"],
    ["chrome", "155.0.0.0", "current"],
    ["chrome", "154.9.0.0", "behind"],
    ["chrome", "150.0.0.0", "unsupported"],
    ["safari", "26.6", "current"],
    ["safari", "26.1", "behind"],
    ["safari", "18.6", "unsupported"],
    ["firefox", "beta", "unlisted"],
    [null, "99", "unlisted"],
    ["edge", null, "unlisted"],
  ] as const)("%s %s is %s", (family, version, expected) => {
    expect(supportOf({ family, version }, NOW)).toBe(expected);
  });

  it("says nothing good about today from a list nobody kept", () => {
    const late = NOW + (LIST_HOLDS_DAYS + 1) * 86_400_000;
    expect(supportOf({ family: "chrome", version: "157" }, late)).toBe("unlisted");
    // What was too old then is no newer now.
    expect(supportOf({ family: "chrome", version: "100" }, late)).toBe("unsupported");
  });

  it("lists lines in order", () => {
    for (const { newest, fresh, supported } of Object.values(SUPPORT_LIST.browsers)) {
      expect(Number(newest)).toBeGreaterThanOrEqual(Number(fresh));
      expect(Number(fresh)).toBeGreaterThanOrEqual(Number(supported));
    }
  });
});
