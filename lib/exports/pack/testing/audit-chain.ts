import { createHash } from "node:crypto";
import type { ChainHead, PackAuditLog, PackAuditRow } from "../contents";

/** An extract of `count` rows after `before` earlier ones, without a checkpoint. */
export function chainOf(count: number, before = 30): PackAuditLog {
  const rows: PackAuditRow[] = [];
  const start: ChainHead = { count: before, hash: sha256("rows before") };
  let previous = start.hash;
  for (let seq = before + 1; seq <= before + count; seq += 1) {
    const content = JSON.stringify({ action: "snapshot.pull", seq });
    const hash = sha256(`inlet-audit-row/1\n${previous}\n${content}`);
    rows.push({ seq, content, previous, hash });
    previous = hash;
  }
  return { start, end: { count: before + count, hash: previous }, rows, checkpoint: null };
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
