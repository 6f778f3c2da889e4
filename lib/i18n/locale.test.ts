import { expect, it } from "vitest";
import { resolveLocale } from "./locale";

it.each([
  ["the choice wins over the browser", "en", "zh-CN", "en"],
  ["an unknown choice is ignored", "fr", "en-GB", "en"],
  ["any Chinese reads the Chinese catalogue", undefined, "zh-TW,zh;q=0.9", "zh-CN"],
  ["the higher weight wins, whatever the order", undefined, "en;q=0.4, zh-CN;q=0.8", "zh-CN"],
  ["a language with weight 0 is refused", undefined, "en;q=0", "zh-CN"],
  ["other languages get the default", undefined, "ja,fr;q=0.5", "zh-CN"],
  ["a later known language is found", undefined, "ja,en;q=0.5", "en"],
  ["no header gets the default", undefined, null, "zh-CN"],
])("%s", (_what, chosen, header, expected) => {
  expect(resolveLocale(chosen, header)).toBe(expected);
});
