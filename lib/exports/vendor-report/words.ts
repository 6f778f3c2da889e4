import type { ProofVerdict } from "@/lib/engine/proof/instant";
import type { Severity } from "@/lib/engine/verdict";
import type { Text } from "@/lib/engine/text";

type Words<Key extends string> = Readonly<Record<Key, Text>>;

export type Clock =
  | "started"
  | "detected"
  | "acknowledged"
  | "fallback_active"
  | "customer_informed"
  | "mitigated"
  | "resolved";

export const CLOCK: Words<Clock> = {
  started: { zh: "开始", en: "Started" },
  detected: { zh: "发现", en: "Detected" },
  acknowledged: { zh: "有人接手", en: "Acknowledged" },
  fallback_active: { zh: "备用渠道启用", en: "Fallback active" },
  customer_informed: { zh: "告知客户", en: "Customers informed" },
  mitigated: { zh: "缓解", en: "Mitigated" },
  resolved: { zh: "恢复", en: "Resolved" },
};

export const BASIS: Words<"measured" | "estimated"> = {
  measured: { zh: "实测", en: "measured" },
  estimated: { zh: "估计", en: "estimated" },
};

export type EntryKind =
  | "observed"
  | "detected"
  | "communicated"
  | "action"
  | "decision"
  | "vendor"
  | "customer_impact"
  | "recovered"
  | "journal";

export const ENTRY: Words<"observed" | "detected" | "customer_impact" | "action" | "decision"> = {
  observed: { zh: "观察", en: "Observed" },
  detected: { zh: "发现", en: "Detected" },
  customer_impact: { zh: "客户影响", en: "Customer impact" },
  action: { zh: "处置", en: "Action" },
  decision: { zh: "决定", en: "Decision" },
};

export type IncidentStatus = "open" | "mitigated" | "recovered" | "review" | "closed";
export const STATUS: Words<IncidentStatus> = {
  open: { zh: "处理中", en: "open" },
  mitigated: { zh: "已缓解", en: "mitigated" },
  recovered: { zh: "已恢复", en: "recovered" },
  review: { zh: "复盘中", en: "recovered, in review" },
  closed: { zh: "已关闭", en: "closed" },
};

export type IncidentSeverity = "critical" | "major" | "moderate" | "minor";
export const INCIDENT_SEVERITY: Words<IncidentSeverity> = {
  critical: { zh: "特别重大", en: "critical" },
  major: { zh: "重大", en: "major" },
  moderate: { zh: "较大", en: "moderate" },
  minor: { zh: "一般", en: "minor" },
};

export const FINDING_SEVERITY: Words<Severity> = {
  blocker: { zh: "阻断", en: "blocker" },
  degraded: { zh: "降级", en: "degraded" },
  silent: { zh: "静默", en: "silent" },
  info: { zh: "提示", en: "info" },
};

export const PROOF: Words<ProofVerdict> = {
  PROVEN: { zh: "成立：有客服可以接待", en: "proven: somebody can receive" },
  REFUTED: { zh: "不成立：消息到不了任何客服", en: "refuted: messages reach nobody" },
  UNKNOWN: { zh: "无法判断", en: "unknown" },
};

/** What a class of errors in the reception log is called. */
export const ERROR_KIND: Readonly<Record<string, Text>> = {
  network: { zh: "网络", en: "network" },
  server: { zh: "服务器", en: "server" },
  permission: { zh: "权限", en: "permission" },
  integration: { zh: "接口", en: "integration" },
  push: { zh: "推送", en: "push" },
  cache: { zh: "缓存", en: "cache" },
  client: { zh: "客户端", en: "client" },
  other: { zh: "其他", en: "other" },
};
