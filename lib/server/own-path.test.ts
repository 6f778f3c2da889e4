import { expect, it } from "vitest";
import { ownPath } from "./own-path";

const publicUrl = "https://inlet.example.com";

it.each([
  ["/findings?severity=blocker", "/findings?severity=blocker"],
  ["https://inlet.example.com/channels/7", "/channels/7"],
  ["https://evil.example/findings", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/.//evil.example", "/"],
  ["/a/..//evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["https://inlet.example.com@evil.example/", "/"],
  ["", "/"],
])("%s leads to %s", (target, path) => {
  expect(ownPath(target, publicUrl)).toBe(path);
});
