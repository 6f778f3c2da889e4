import { describe, expect, it } from "vitest";
import { rangeCovers } from "./address-range";

describe("rangeCovers", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7", true],
    [" 203.0.113.7 ", "203.0.113.7", true],
    ["203.0.113.7", "203.0.113.8", false],
    ["203.0.113.*", "203.0.113.200", true],
    ["203.0.*.*", "203.1.0.1", false],
    ["203.0.113.0/24", "203.0.113.255", true],
    ["203.0.113.64/26", "203.0.113.63", false],
    ["0.0.0.0/0", "198.51.100.1", true],
    ["203.0.113.10-203.0.113.20", "203.0.113.20", true],
    ["203.0.113.10 - 203.0.113.20", "203.0.113.21", false],
    ["2001:db8::1", "2001:db8::1", true],
    ["2001:db8::1", "2001:db8::2", false],
    ["2001:db8::/32", "2001:db8::2", null],
    ["203.0.113.0/64", "203.0.113.1", null],
    ["office", "203.0.113.1", null],
  ])("%s covers %s: %s", (range, address, covered) => expect(rangeCovers(range, address)).toBe(covered));
});
