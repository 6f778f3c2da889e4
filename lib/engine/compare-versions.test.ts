import { describe, expect, it } from "vitest";
import { compareVersions } from "./compare-versions";

describe("compareVersions", () => {
  it.each([
    ["4.2.1", "4.2.1", 0],
    ["v4.2", "4.2.0", 0],
    ["4.9.0", "4.10.0", -1],
    ["5", "4.99.99", 1],
    ["4.2.1-beta", "4.2.1", 0],
    ["Chrome 98", "100", -1],
  ])("%s against %s", (a, b, sign) => expect(Math.sign(compareVersions(a, b) ?? NaN)).toBe(sign));

  it("cannot order what has no number", () => expect(compareVersions("最新版", "4.2.1")).toBeNull());
});
