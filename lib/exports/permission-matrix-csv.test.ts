import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { type MatrixSheetRow, permissionMatrixCsv } from "./permission-matrix-csv";

const columns = [
  { id: "conversation.view", name: "查看对话", area: "对话", sensitive: false, needs: ["open" as const] },
  { id: "lhchat/use", name: "lhchat/use", area: "lhchat", sensitive: null, needs: [] },
];
const row: MatrixSheetRow = {
  id: "10001",
  name: "=陈思远",
  cells: "Ud",
  groups: ["售前组", "夜班, 周末"],
  roles: ["售前客服", "实习"],
  state: "active",
  holders: null,
  onReception: true,
};

const read = (sheet: Parameters<typeof permissionMatrixCsv>[0]) =>
  parse([...permissionMatrixCsv(sheet)].join(""), { bom: true }) as string[][];

it("writes every right as a word, and a name never as a formula", () => {
  expect(read({ of: "agents", columns, rows: [row], language: "zh" })).toEqual([
    [
      "客服",
      "编号",
      "账号状态",
      "分组",
      "持有角色",
      "参与接待",
      "查看对话 (conversation.view)",
      "lhchat/use",
    ],
    ["'=陈思远", "10001", "启用", "售前组; 夜班, 周末", "售前客服; 实习", "是", "无法判断", "禁止（冲突）"],
  ]);
});

it("writes roles with the number of people who hold them, in the reader's language", () => {
  const rows = [{ ...row, name: "Presales", cells: "AN", holders: 12, onReception: false }];
  expect(read({ of: "roles", columns, rows, language: "en" })[1]).toEqual([
    "Presales",
    "10001",
    "12",
    "no",
    "allowed",
    "not granted",
  ]);
});

it("writes a company of thousands in pieces that make up one sheet", () => {
  const rows = Array.from({ length: 1_201 }, (_, at) => ({ ...row, id: String(at) }));
  const sheet = { of: "agents", columns, rows, language: "zh" } as const;
  expect([...permissionMatrixCsv(sheet)].length).toBeGreaterThan(2);
  expect(read(sheet).map(([, id]) => id)).toEqual(["编号", ...rows.map(({ id }) => id)]);
});
