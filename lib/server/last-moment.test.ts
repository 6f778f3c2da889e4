import { expect, it } from "vitest";
import { lastMomentOf } from "./last-moment";

const at = Date.parse("2026-11-27T10:00:00Z");

it("ends with the day where the company is", () => {
  expect(lastMomentOf("2026-11-27", "Asia/Shanghai", 90, at).toISOString()).toBe("2026-11-27T15:59:59.999Z");
  expect(lastMomentOf("2027-02-25", "Asia/Shanghai", 90, at).toISOString()).toBe("2027-02-25T15:59:59.999Z");
});

it("refuses a day that is over, and one beyond the limit", () => {
  expect(() => lastMomentOf("2026-11-26", "Asia/Shanghai", 90, at)).toThrow();
  expect(() => lastMomentOf("2027-02-26", "Asia/Shanghai", 90, at)).toThrow();
});
