import { canonicalize } from "@/lib/engine/canonical";
import type { ChainHead, PackAuditRow } from "@/lib/exports/pack/contents";
import { broken, type BrokenChain, type ChainFault } from "./fault";
import { fingerprint, rowHash } from "./row";

export const EMPTY_CHAIN: ChainHead = { count: 0, hash: "" };

/** Follows the rows from `start`; the head they lead to, or the first place where they do not hold. */
export function walkRows(
  organisationId: string,
  start: ChainHead,
  rows: readonly PackAuditRow[],
): ChainHead | BrokenChain {
  let head = start;
  for (const [at, row] of rows.entries()) {
    const fault = placeFault(head.count + 1, row, rows, at) ?? rowFault(organisationId, head, row);
    if (fault) return broken(fault, fault === "inserted" ? row.seq : head.count + 1);
    head = { count: row.seq, hash: row.hash };
  }
  return head;
}

function placeFault(
  expected: number,
  { seq }: PackAuditRow,
  rows: readonly PackAuditRow[],
  at: number,
): ChainFault | null {
  if (seq === expected) return null;
  if (seq < expected) return "inserted";
  return rows.some((row, later) => later > at && row.seq === expected) ? "swapped" : "missing";
}

function rowFault(organisationId: string, head: ChainHead, row: PackAuditRow): ChainFault | null {
  // Its content is kept back for looking like a secret; the hashes still hold its place.
  if (row.withheld && row.content === "") return row.previous === head.hash ? null : "detached";
  if (rowHash(row.previous, row.content) !== row.hash) return "edited";
  const content = parsed(row.content);
  if (!content) return "malformed";
  if (content.organisationId !== organisationId) return "wrong-organisation";
  if (content.seq !== row.seq) return "swapped";
  if (!agrees(content.before, content.beforeFingerprint) || !agrees(content.after, content.afterFingerprint))
    return "edited";
  return row.previous === head.hash ? null : "detached";
}

/** Null for what is not canonical JSON of an object: two spellings of one content must not both pass. */
function parsed(content: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(content);
    return isObject(value) && canonicalize(value) === content ? value : null;
  } catch {
    return null;
  }
}

function agrees(state: unknown, print: unknown): boolean {
  return state === null ? print === null : isObject(state) && fingerprint(state) === print;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
