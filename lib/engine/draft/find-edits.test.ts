import { describe, expect, it } from "vitest";
import { SECTION_SCHEMAS, type SectionName } from "../snapshot";
import { buildSnapshot } from "../testing/build-snapshot";
import { receivingCompany } from "../testing/company";
import type { Edit } from "./edit";
import { EDITABLE } from "./editable";
import { DraftSearch, type DraftWords } from "./find-edits";

const words: DraftWords = {
  sections: { agents: "客服", groups: "分组", roles: "角色", channels: "渠道" },
  fields: {
    "agents.state": "状态",
    "agents.capacity": "服务上限",
    "roles.grants": "权限",
    "channels.enabled": "启用",
  },
  values: { "state.disabled": "已停用", true: "是", false: "否" },
  joins: "加入",
  leaves: "退出",
};
const company = receivingCompany();
company.groups.push({ ...company.groups[0]!, id: "g2", name: "售后" });
company.permissions = [{ id: "conversation.export", name: "导出对话" }];
const snapshot = buildSnapshot(company);
const search = new DraftSearch(snapshot, words);
const disabled: Edit = { op: "set", section: "agents", key: "a1", field: "state", value: "disabled" };
const editsFor = (query: string, draft: Edit[] = []) =>
  search.find(query, draft).map((option) => option.draft);

describe("finding a change by its words", () => {
  it("takes object and action in any order, and without spaces", () => {
    for (const query of ["李娜 停用", "停用 李娜", "李娜停用", "客服 李娜 状态 停用"])
      expect(editsFor(query), query).toEqual([[disabled]]);
  });

  it("offers everything about an object that nothing more is said of", () => {
    const told = search.find("李娜", []).map(({ told: { section, field } }) => `${section} ${field ?? ""}`);
    expect(told).toEqual(expect.arrayContaining(["agents state", "agents capacity", "memberships "]));
  });

  it("says nothing without a word, without a match, or of an object alone that is not there", () => {
    for (const query of ["", "  ", "停用", "王强", "李娜 导出"]) expect(editsFor(query), query).toEqual([]);
  });

  it("joins and leaves groups", () => {
    expect(editsFor("李娜 售后")).toEqual([
      [{ op: "add", section: "memberships", row: { agentId: "a1", groupId: "g2", mode: "full" } }],
    ]);
    expect(editsFor("李娜 退出")).toEqual([[{ op: "remove", section: "memberships", key: "a1~g1" }]]);
  });

  it("grants a permission and takes it away", () => {
    const [first] = editsFor("客服 导出");
    expect(first).toMatchObject([{ op: "set", section: "roles", field: "grants" }]);
    expect((first![0] as { value: unknown[] }).value).toContainEqual({
      permission: "conversation.export",
      effect: "allow",
    });
    expect(editsFor("客服 导出", first), "taking it away again leaves no change").toEqual([[]]);
  });

  it("goes on from the draft: the opposite undoes, another value stands for the first", () => {
    expect(editsFor("李娜 状态", [disabled])).toEqual([[]]);
    const joined = editsFor("李娜 售后")[0]!;
    expect(editsFor("李娜 售后", joined)).toEqual([[]]);
  });

  it("keeps a value that is to be typed next although it changes nothing yet", () => {
    const capacity = company.agents[0]!.capacity;
    expect(editsFor("李娜 服务上限", [disabled])).toEqual([
      [disabled, { op: "set", section: "agents", key: "a1", field: "capacity", value: capacity }],
    ]);
  });
});

it("lists fields that sections have, with values they take", () => {
  for (const [section, fields] of Object.entries(EDITABLE)) {
    const shape: Record<string, { safeParse: (value: unknown) => { success: boolean } }> =
      SECTION_SCHEMAS[section as SectionName].shape;
    for (const [field, { kind, ...rest }] of Object.entries(fields)) {
      const values =
        kind === "choice" && "values" in rest
          ? rest.values
          : kind === "number"
            ? [3]
            : kind === "instant"
              ? ["2026-01-01T00:00:00Z"]
              : kind === "day"
                ? ["2026-01-01"]
                : [[]];
      for (const value of values)
        expect(shape[field]?.safeParse(value).success, `${section}.${field} ${String(value)}`).toBe(true);
    }
  }
});
