import { expect, it } from "vitest";
import { askedTerms, likeness, termsIn, wordsIn } from "./words";

it("cuts Chinese into words, keeps English ones, and leaves out what says nothing", () => {
  const words = wordsIn("夜班角色的回复权限被移除 (Role change, 2026)");
  expect(words).toEqual(
    expect.arrayContaining(["夜班", "角色", "回复", "权限", "移除", "role", "change", "2026"]),
  );
  expect(words).not.toContain("的");
  expect(new Set(words).size).toBe(words.length);
});

it("finds a part of a longer text, however the dictionary cuts it", () => {
  const text = termsIn("微信公众号接收消息失败 (error 503)");
  for (const typed of ["微信", "公众号", "接收消息", "Error", "503", "微信失败"])
    expect(text).toEqual(expect.arrayContaining(askedTerms(typed)));
  expect(text).not.toEqual(expect.arrayContaining(askedTerms("微博")));
});

it("tells how much two texts have in common", () => {
  const night = wordsIn("夜班角色没有回复权限");
  expect(likeness(night, wordsIn("夜班角色又没有回复权限"))).toBeGreaterThan(0.7);
  expect(likeness(night, wordsIn("微博授权过期"))).toBeLessThan(0.2);
  expect(likeness([], night)).toBe(0);
});
