import { expect, it } from "vitest";
import { DEFAULT_TIME_ZONE, resolveTimeZone } from "./time-zone";

it("believes a time zone that exists, and nothing else a cookie may say", () => {
  expect(resolveTimeZone("Europe/Berlin")).toBe("Europe/Berlin");
  expect(resolveTimeZone("Nowhere/At-all")).toBe(DEFAULT_TIME_ZONE);
  expect(resolveTimeZone(undefined)).toBe(DEFAULT_TIME_ZONE);
});
