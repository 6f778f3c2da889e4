import { absent, unreadable, type Absent, type Unreadable } from "@/lib/engine/value";
import { fold, textOf, type RawCell } from "./cell-type";

const ABSENT = new Set(["无此项", "无此设置", "不适用", "n/a", "na", "absent", "notapplicable"]);
const UNREADABLE = new Set(["读不到", "看不到", "无法读取", "不可读", "unreadable", "notreadable"]);
const NO_RIGHT = new Set(["无权限", "无权限查看", "没有权限", "nopermission"]);

/**
 * Words a person uses in place of a value: the platform has no such thing (“无此项”), it could not be seen (“读不到”),
 * or this account may not see it (“无权限”). A reason may follow a colon.
 */
export function markerOf(raw: RawCell): Absent | Unreadable | undefined {
  const text = textOf(raw);
  if (text === null || text.length > 200) return undefined;
  const [head = "", ...rest] = text.split(/[：:]/);
  const word = fold(head);
  const detail = rest.join("：").trim() || undefined;
  if (ABSENT.has(word) && detail === undefined) return absent;
  if (UNREADABLE.has(word)) return unreadable("not-offered", detail);
  if (NO_RIGHT.has(word)) return unreadable("no-permission", detail);
  return undefined;
}

export function isEmpty(raw: RawCell | undefined): boolean {
  if (raw === undefined || raw === null) return true;
  if (typeof raw === "string") return raw.trim() === "";
  return Array.isArray(raw) && raw.every((part) => isEmpty(part as RawCell));
}
