import { expect, it } from "vitest";
import { loadMessages } from "./messages";

it.each([
  ["zh-CN", "保存"],
  ["en", "Save"],
] as const)("loads every namespace of %s and no other language's", async (locale, save) => {
  const messages = await loadMessages(locale);
  expect(Object.keys(messages)).toEqual(expect.arrayContaining(["common", "shell", "states"]));
  expect(messages.common).toMatchObject({ actions: { save } });
});
