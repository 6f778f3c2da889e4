import { expect, it } from "vitest";
import { suggest, wordsOf } from "./condition-fields";

const wordsAt = (text: string, caret = text.length) =>
  suggest("agents", text, caret).words.map(({ word }) => word);

it("completes the word before the caret with fields of the section", () => {
  expect(wordsAt("cap")).toEqual(["capacity"]);
  expect(wordsAt("name != '' && CAP")).toEqual(["capacity"]);
  expect(wordsAt("cap > 3", 3)).toEqual(["capacity"]);
  expect(suggest("agents", "1 < cap", 7).from).toBe(4);
  expect(wordsAt("salary")).toEqual([]);
  expect(wordsAt("capacity")).toEqual([]);
});

it("offers methods after a dot and nothing where nothing was begun", () => {
  expect(wordsAt("name.start")).toEqual(["startsWith"]);
  expect(wordsAt("")).toEqual([]);
  expect(wordsAt("capacity > ")).toEqual([]);
});

it("offers a field's own choices inside quotes", () => {
  const choices = suggest("channels", "kind == 'w", 10).words;
  expect(choices.length).toBeGreaterThan(1);
  expect(choices.every(({ word, kind }) => word.startsWith("w") && kind === "choice")).toBe(true);
  expect(suggest("channels", "kind in ['web', 'w", 18).words.length).toBeGreaterThan(0);
});

it("knows every field with its type", () => {
  expect(wordsOf("agents")).toContainEqual({ word: "capacity", type: "int", kind: "field" });
});
