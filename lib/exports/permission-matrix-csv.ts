import { decodeCell, type Cell } from "@/lib/engine/permission-cell";
import type { PermissionColumn } from "@/lib/engine/permission-columns";
import type { Language, Text } from "@/lib/engine/text";
import { type CsvColumn, csvChunks } from "./csv";

export type MatrixSheetRow = {
  id: string;
  name: string;
  cells: string;
  /** Names, not ids. */
  groups: readonly string[];
  roles: readonly string[];
  state: "active" | "disabled" | "unconfirmed" | null;
  holders: number | null;
  onReception: boolean;
};

type Sheet = {
  of: "agents" | "roles";
  columns: readonly PermissionColumn[];
  rows: readonly MatrixSheetRow[];
  language: Language;
};

const WORDS = {
  agent: { zh: "客服", en: "Agent" },
  role: { zh: "角色", en: "Role" },
  id: { zh: "编号", en: "Id" },
  state: { zh: "账号状态", en: "Account" },
  groups: { zh: "分组", en: "Groups" },
  roles: { zh: "持有角色", en: "Roles held" },
  holders: { zh: "持有人数", en: "Holders" },
  onReception: { zh: "参与接待", en: "On reception" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  active: { zh: "启用", en: "active" },
  disabled: { zh: "停用", en: "disabled" },
  unconfirmed: { zh: "未激活", en: "not activated" },
  unread: { zh: "未读取", en: "not read" },
  conflict: { zh: "（冲突）", en: " (conflict)" },
} as const satisfies Record<string, Text>;

const CELLS: Record<Cell["state"], Text> = {
  allowed: { zh: "允许", en: "allowed" },
  denied: { zh: "禁止", en: "denied" },
  "not-granted": { zh: "未授予", en: "not granted" },
  unknown: { zh: "无法判断", en: "unknown" },
};

/** A whole permission matrix for a spreadsheet, piece by piece: every right is a word, and a conflict says so. */
export function permissionMatrixCsv({ of, columns, rows, language }: Sheet): Generator<string> {
  const say = (word: keyof typeof WORDS) => WORDS[word][language];
  const yesNo = (value: boolean) => say(value ? "yes" : "no");
  const ofAgents: CsvColumn<MatrixSheetRow>[] = [
    { header: say("state"), value: ({ state }) => say(state ?? "unread") },
    { header: say("groups"), value: ({ groups }) => groups.join("; ") },
    { header: say("roles"), value: ({ roles }) => roles.join("; ") },
  ];
  const ofRoles: CsvColumn<MatrixSheetRow>[] = [{ header: say("holders"), value: ({ holders }) => holders }];
  return csvChunks(
    [
      { header: say(of === "agents" ? "agent" : "role"), value: ({ name }) => name },
      { header: say("id"), value: ({ id }) => id },
      ...(of === "agents" ? ofAgents : ofRoles),
      { header: say("onReception"), value: ({ onReception }) => yesNo(onReception) },
      ...columns.map(({ id, name }, at) => ({
        header: name === id ? id : `${name} (${id})`,
        value: ({ cells }: MatrixSheetRow) => {
          const { state, conflict } = decodeCell(cells[at]);
          return CELLS[state][language] + (conflict ? say("conflict") : "");
        },
      })),
    ],
    rows,
  );
}
