import type { LedgerEntry } from "@/lib/engine/ledger";
import type { AttestationState, LayeredVerdict } from "@/lib/engine/layers/attestation";
import type { WaiverState } from "@/lib/engine/layers/waiver";
import type { CellState } from "@/lib/engine/permission-cell";
import type { RowChange } from "@/lib/engine/diff";
import type { Platform } from "@/lib/engine/snapshot";
import type { Text } from "@/lib/engine/text";
import type { Completeness } from "../contents";

type Words<Key extends string> = Readonly<Record<Key, Text>>;

export {
  BASIS,
  CLOCK,
  FINDING_SEVERITY as SEVERITY,
  INCIDENT_SEVERITY,
  STATUS,
} from "../../vendor-report/words";

export const COMPLETE: Words<Completeness> = {
  complete: { zh: "完整", en: "Complete" },
  partial: { zh: "部分", en: "Partial" },
  failed: { zh: "失败", en: "Failed" },
};

export const VERDICT: Words<LayeredVerdict> = {
  pass: { zh: "通过", en: "pass" },
  fail: { zh: "不通过", en: "fail" },
  unknown: { zh: "无法判断", en: "unknown" },
  attested: { zh: "人工证明", en: "attested" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
};

export const WAIVER: Words<WaiverState> = {
  holding: { zh: "有效", en: "holding" },
  expired: { zh: "已到期", en: "expired" },
  changed: { zh: "内容已变，失效", en: "lapsed: the value changed" },
  malformed: { zh: "期限无效", en: "lapsed: its end is no date" },
  unused: { zh: "已无对应问题", en: "unused: nothing is found any more" },
};

export const ATTESTATION: Words<AttestationState> = {
  holding: { zh: "有效", en: "holding" },
  expired: { zh: "已到期", en: "expired" },
  unused: { zh: "已不需要", en: "unused: judged by now, or gone" },
};

export const LEDGER: Words<LedgerEntry["status"]> = {
  complete: { zh: "完整", en: "complete" },
  partial: { zh: "部分", en: "partial" },
  unavailable: { zh: "未能读取", en: "not read" },
  absent: { zh: "平台无此项", en: "not on this platform" },
};

export const BASIS_OF_SECTION: Words<LedgerEntry["basis"]> = {
  observed: { zh: "从平台读取", en: "observed" },
  declared: { zh: "由人填写", en: "declared" },
};

export const CELL: Words<CellState> = {
  allowed: { zh: "允许", en: "allowed" },
  denied: { zh: "禁止", en: "denied" },
  "not-granted": { zh: "未授予", en: "not granted" },
  unknown: { zh: "未知", en: "unknown" },
};

export const CHANGE: Words<RowChange["kind"]> = {
  added: { zh: "新增", en: "added" },
  removed: { zh: "删除", en: "removed" },
  changed: { zh: "修改", en: "changed" },
};

export const PLATFORM: Words<Platform> = {
  meiqia: { zh: "美洽", en: "Meiqia" },
  livehelperchat: { zh: "Live Helper Chat", en: "Live Helper Chat" },
  chatwoot: { zh: "Chatwoot", en: "Chatwoot" },
  intercom: { zh: "Intercom", en: "Intercom" },
  "tencent-desk": { zh: "腾讯企点客服", en: "Tencent Desk" },
  "wecom-kf": { zh: "微信客服", en: "WeCom customer service" },
  other: { zh: "其他", en: "Other" },
};

export const KIND_OF_INCIDENT: Words<"real" | "drill"> = {
  real: { zh: "真实故障", en: "real" },
  drill: { zh: "演练", en: "drill" },
};

/** A word nobody translated stays itself in both languages. */
export function wordOf(words: Readonly<Record<string, Text>>, key: string): Text {
  return Object.hasOwn(words, key) ? (words[key] as Text) : { zh: key, en: key };
}

/** Both languages in one cell, for tables that readers of either share. */
export function both({ zh, en }: Text): string {
  return zh === en ? zh : `${zh} / ${en}`;
}
