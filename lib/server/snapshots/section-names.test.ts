import { expect, it } from "vitest";
import { SECTION_NAMES } from "@/lib/engine/snapshot";
import english from "@/messages/en/sections.json";
import chinese from "@/messages/zh-CN/sections.json";

it.each([english, chinese])("every section of a snapshot has a name, and nothing else has", (names) => {
  expect(Object.keys(names).toSorted()).toEqual(SECTION_NAMES.toSorted());
});
