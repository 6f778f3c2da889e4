import type { Change } from "@/lib/engine/sections/replies";
import { unreadable } from "@/lib/engine/value";
import { isRefused } from "../api";
import { badRows, readEntry, type Section, type Shortfall } from "../../section";
import { refusedEntry } from "../ledger";
import type { ChatwootRaw } from "../raw";
import type { AuditRow } from "../rows";

/** What the platform wrote down about changes. Switched off, it answers an empty list and no error. */
export function changesSection(raw: ChatwootRaw): Section<"changes"> {
  const { auditLogs: answer, takenAt: at } = raw;
  if (isRefused(answer)) return { ledger: { changes: refusedEntry(answer, at, "absent") } };
  const { rows, bad, announced, cut } = answer;
  if (rows.length === 0 && bad === 0) {
    return {
      ledger: {
        changes: {
          status: "unavailable",
          basis: "observed",
          reason: "not-offered",
          detail: OFF_OR_EMPTY,
          at,
        },
      },
    };
  }
  const changes = rows.flatMap(toChange);
  const undated = rows.length - changes.length;
  return {
    changes,
    ledger: {
      changes: readEntry({
        received: rows.length + bad,
        ...(announced !== undefined && { announced }),
        at,
        requests: ["GET audit_logs"],
        shortfalls: [cut ? NEWEST_ONLY : null, badRows(bad + undated)],
      }),
    },
  };
}

function toChange(row: AuditRow): Change[] {
  const at = new Date(typeof row.created_at === "number" ? row.created_at * 1000 : row.created_at);
  if (Number.isNaN(at.getTime())) return [];
  return [
    {
      id: row.id,
      at: at.toISOString(),
      actor: row.username ?? unreadable("not-offered"),
      kind: [row.auditable_type, row.action].filter(Boolean).join(" ") || "change",
      target: row.auditable_id,
    },
  ];
}

const OFF_OR_EMPTY = {
  zh: "审计日志为空：该功能可能未开启",
  en: "the audit log is empty: the feature may be off",
};
const NEWEST_ONLY: Shortfall = {
  reason: "truncated",
  text: {
    zh: "审计日志没有读取完整，只有较新的部分",
    en: "the audit log was not read to its end; the newer part is here",
  },
};
