import { expect, it } from "vitest";
import type { DraftEdit } from "@/lib/contracts/what-if";
import { LONGEST_LINK, readDraft, writeDraft } from "./draft-link";

const edits: DraftEdit[] = [
  { op: "set", section: "agents", key: "a1", field: "name", value: "李娜 & 王强" },
  { op: "add", section: "memberships", row: { agentId: "a1", groupId: "售后/二线" } },
];

it("brings a draft through an address unchanged", () => {
  const text = writeDraft(edits);
  expect(text).toMatch(/^[\w-]+$/);
  expect(readDraft(text)).toEqual(edits);
  expect(readDraft(writeDraft([]))).toEqual([]);
});

it("keeps a role of two hundred rights short enough for a link", () => {
  const grants = Array.from({ length: 200 }, (_, at) => ({
    permission: `module${at % 9}/right-${at}`,
    effect: "allow",
  }));
  expect(
    writeDraft([{ op: "set", section: "roles", key: "r1", field: "grants", value: grants }]).length,
  ).toBeLessThan(LONGEST_LINK);
});

it.each(["x", "%%%", writeDraft(edits).slice(0, -9), btoa("not compressed")])("refuses %s", (text) => {
  expect(readDraft(text)).toBeNull();
});
