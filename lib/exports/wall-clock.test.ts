import { describe, expect, it } from "vitest";
import { wallClock } from "./wall-clock";

const shown = (timezone: string, at: string) => new Date(wallClock(timezone)(new Date(at))).toISOString();

describe("wallClock", () => {
  it.each([
    ["Asia/Shanghai", "2026-11-27T16:00:01.999Z", "2026-11-28T00:00:01.999Z"],
    ["Asia/Kathmandu", "2026-11-27T16:14:59Z", "2026-11-27T21:59:59.000Z"],
    ["Europe/Berlin", "2026-10-25T00:59:59Z", "2026-10-25T02:59:59.000Z"],
    ["Europe/Berlin", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00.000Z"],
    ["America/St_Johns", "1969-12-31T23:59:59.500Z", "1969-12-31T20:29:59.500Z"],
    ["UTC", "0099-01-01T00:00:00Z", "0099-01-01T00:00:00.000Z"],
  ])("shows in %s at %s", (timezone, at, clock) => {
    expect(shown(timezone, at)).toBe(clock);
  });
});
