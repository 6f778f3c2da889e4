import { expect, it } from "vitest";
import { z } from "zod";
import { FAMILIES } from "@/lib/engine/rule";
import { SECTION_NAMES, SECTION_SCHEMAS } from "@/lib/engine/snapshot";
import { UNREADABLE_REASONS } from "@/lib/engine/value";
import en from "@/messages/en/fields.json";
import enFindings from "@/messages/en/findings.json";
import zh from "@/messages/zh-CN/fields.json";
import zhFindings from "@/messages/zh-CN/findings.json";

type Node = { enum?: unknown[]; properties?: Record<string, Node>; items?: Node; anyOf?: Node[] };

/** Every field and every choice that a row of any section can hold. */
function wordsOf(node: Node, field: string, found: Map<string, Set<string>>) {
  const words = found.get(field) ?? new Set();
  found.set(field, words);
  if (!node.enum?.some((word) => word === UNREADABLE_REASONS[0]))
    for (const word of node.enum ?? []) words.add(String(word));
  for (const [key, inner] of Object.entries(node.properties ?? {}))
    if (!["$", "reason", "detail", "by"].includes(key)) wordsOf(inner, key === "value" ? field : key, found);
  for (const inner of [node.items, ...(node.anyOf ?? [])]) if (inner) wordsOf(inner, field, found);
}

it.each([
  ["zh-CN", zh],
  ["en", en],
])("names every field and choice of a snapshot in %s", (_, catalogue) => {
  const found = new Map<string, Set<string>>();
  for (const schema of Object.values(SECTION_SCHEMAS))
    for (const [field, type] of Object.entries(schema.shape))
      wordsOf(z.toJSONSchema(type as z.ZodType, { io: "input" }) as Node, field, found);
  const labels = catalogue.label as Record<string, string>;
  const words = catalogue.word as Record<string, Record<string, string>>;
  const top = Object.values(SECTION_SCHEMAS).flatMap(({ shape }) => Object.keys(shape));
  expect(top.filter((field) => !labels[field])).toEqual([]);
  const choices = [...found].flatMap(([field, all]) => [...all].map((word) => [field, word] as const));
  expect(choices.length).toBeGreaterThan(100);
  expect(choices.filter(([field, word]) => !words[field]?.[word])).toEqual([]);
});

it.each([
  ["zh-CN", zhFindings],
  ["en", enFindings],
])("names every kind of subject and every family of rules in %s", (_, { kindName, familyName }) => {
  expect(Object.keys(kindName).sort()).toEqual([...SECTION_NAMES, "organisation"].sort());
  expect(Object.keys(familyName).sort()).toEqual([...FAMILIES].sort());
});
