import { expect, it } from "vitest";
import { passwordProblem } from "./password";

it.each([
  ["eleven char", "tooShort"],
  ["茶壶里的麻雀不唱歌", "tooShort"],
  ["x".repeat(129), "tooLong"],
  ["aaaaaaaaaaaa", "tooPlain"],
  ["121212121212", "tooPlain"],
  ["123456789012", "tooPlain"],
  ["qwertyuiop12", "tooPlain"],
  ["Password1234", "tooPlain"],
  ["administrator", "tooPlain"],
  ["wang.fang-2026!", "containsEmail"],
])("refuses %s: %s", (password, problem) => {
  expect(passwordProblem(password, "Wang.Fang@example.com")).toBe(problem);
});

it.each([
  "correct horse battery staple",
  "茶壶里的十二只麻雀不唱歌",
  "k7#Rm2!vQx9p",
  "春眠不觉晓，处处闻啼鸟。",
])("accepts %s", (password) => {
  expect(passwordProblem(password, "wang.fang@example.com")).toBeNull();
});

it("does not take a short name for a part of the password", () => {
  expect(passwordProblem("a li of marble and rain", "li@example.com")).toBeNull();
});
