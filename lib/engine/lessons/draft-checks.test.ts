import { expect, it } from "vitest";
import type { ToldEdit } from "../draft/tell-edit";
import { draftChecks } from "./draft-checks";

const edit = (more: Partial<ToldEdit>): ToldEdit => ({
  op: "set",
  section: "agents",
  key: "a1",
  name: "王芳",
  field: null,
  before: null,
  after: null,
  added: null,
  removed: null,
  ...more,
});
const conditions = (more: Partial<ToldEdit>) => draftChecks(edit(more)).map(({ condition }) => condition);

it("sees a value that came, in every row or in the one that was changed", () => {
  expect(draftChecks(edit({ field: "state", after: "disabled" }))).toEqual([
    { section: "agents", condition: 'state == "disabled"', reach: "all" },
    { section: "agents", condition: 'id == "a1" && state == "disabled"', reach: "this" },
  ]);
  expect(conditions({ field: "maxConversations", after: 0 })[0]).toBe("maxConversations == 0");
});

it("sees what a list lost in its row, and what it gained anywhere", () => {
  expect(conditions({ section: "roles", key: "r1", field: "grants", removed: ["reply"], added: [] })).toEqual(
    ['id == "r1" && !("reply" in grants)'],
  );
  expect(
    conditions({ section: "blocks", key: "b1", field: "ranges", added: ["10.0.0.0/8", "::/0"], removed: [] }),
  ).toEqual([
    '("10.0.0.0/8" in ranges || "::/0" in ranges)',
    'id == "b1" && ("10.0.0.0/8" in ranges || "::/0" in ranges)',
  ]);
});

it("sees a row that came, by its key", () => {
  expect(conditions({ op: "add", section: "memberships", key: "a1~g1", after: {} })).toEqual([
    'agentId == "a1" && groupId == "g1"',
  ]);
  expect(conditions({ op: "add", section: "presence", key: "a1", after: {} })).toEqual(['agentId == "a1"']);
});

it("makes nothing of a row that went, a value without a literal, or one that could not be read", () => {
  expect(conditions({ op: "remove", before: {} })).toEqual([]);
  expect(conditions({ field: "shifts", after: { from: 1 } })).toEqual([]);
  expect(conditions({ field: "state", after: { $: "unreadable", reason: "forbidden" } })).toEqual([]);
  expect(conditions({ field: "x", removed: [{ id: 1 }], added: [] })).toEqual([]);
});

it("keeps quotes and line breaks inside their text", () => {
  expect(conditions({ field: "name", after: 'a"b\n' })[0]).toBe('name == "a\\"b\\n"');
});
