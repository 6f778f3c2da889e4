import { expect, it } from "vitest";
import { browserOf } from "./browser-of";

const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";

it.each([
  [`${WINDOWS} Chrome/157.0.0.0 Safari/537.36`, "chrome", "Chrome", "157.0.0.0", "windows"],
  [`${WINDOWS} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.2.1`, "edge", "Edge", "156.0.2.1", "windows"],
  [
    "Mozilla/5.0 (X11; Linux x86_64; rv:160.0) Gecko/20100101 Firefox/160.0",
    "firefox",
    "Firefox",
    "160.0",
    "linux",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/27.0 Mobile/15E148 Safari/604.1",
    "safari",
    "Safari",
    "27.0",
    "ios",
  ],
  [
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/157.0.0.0 Mobile Safari/537.36",
    "chrome",
    "Chrome",
    "157.0.0.0",
    "android",
  ],
  [
    `${WINDOWS} Chrome/116.0.0.0 Safari/537.36 MicroMessenger/7.0.20 wxwork/4.1.30`,
    null,
    "企业微信",
    "4.1.30",
    "windows",
  ],
  ["curl/8.5", null, null, null, null],
])("reads %s", (userAgent, family, name, version, system) => {
  expect(browserOf(userAgent, { touch: false })).toEqual({ family, name, version, system });
});

it("knows an iPad by its touch screen", () => {
  const userAgent =
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/27.1 Safari/605.1.15";
  expect(browserOf(userAgent, { touch: true }).system).toBe("ios");
  expect(browserOf(userAgent, { touch: false }).system).toBe("macos");
});
