import { describe, expect, it } from "vitest";
import { auditActions, auditTargets } from "@/lib/contracts/audit-log";
import english from "@/messages/en/audit-log.json";
import chinese from "@/messages/zh-CN/audit-log.json";

type Words = { [key: string]: string | Words };

/** The text at a dotted path, or undefined. */
function wordsAt(words: Words, path: string): unknown {
  return path.split(".").reduce<unknown>((inner, key) => (inner as Words | undefined)?.[key], words);
}

describe.each([
  ["zh-CN", chinese as Words],
  ["en", english as Words],
])("%s", (_locale, words) => {
  it.each([...auditActions])("has a sentence and a name for %s", (action) => {
    expect(wordsAt(words, `sentences.${action}`)).toEqual(expect.any(String));
    expect(wordsAt(words, `actions.${action}`)).toEqual(expect.any(String));
  });

  it.each([...auditTargets])("has a word for %s", (target) => {
    expect(wordsAt(words, `targets.${target}`)).toEqual(expect.any(String));
  });
});
