import { contentText } from "@/lib/engine/canonical";
import type { SnapshotDiff } from "@/lib/engine/diff";
import type { ConditionRunner } from "@/lib/exports/own-rules/run-condition";
import { redactSecrets } from "@/lib/exports/redact";
import type { Omission, PackAuditRow, PackContents, PackSource } from "./contents";
import { sha256 } from "./digest";
import { factsOf, judge } from "./evidence/judge";

/**
 * The contents once more without what looks like a secret, as the last thing before they leave. Whatever was taken out is
 * an omission, and a snapshot that changed is judged anew, so that its verdicts can be had from it again.
 */
export async function redactContents(
  contents: PackContents,
  runCondition: ConditionRunner,
): Promise<PackContents> {
  const omissions: Omission[] = [];
  const told = <T>(subject: string, value: T): T => {
    const { value: said, hidden } = redactSecrets(value);
    if (hidden > 0) omissions.push(takenOut(subject, hidden));
    return said;
  };
  const sources: PackSource[] = [];
  for (const source of contents.sources) {
    const { policy, ownRules, waivers, attestations, drift } = source;
    const artifacts = told(`artifacts/${source.source.id}`, {
      snapshot: source.snapshot.value,
      policy,
      ownRules,
    });
    const packedHash = sha256(contentText(artifacts.snapshot));
    const isSame = packedHash === source.snapshot.hash;
    if (!isSame && omissions.at(-1)?.subject !== `artifacts/${source.source.id}`)
      omissions.push(otherContent(`artifacts/${source.source.id}`));
    sources.push({
      ...source,
      ...artifacts,
      snapshot: { ...source.snapshot, packedHash, value: artifacts.snapshot },
      report: isSame ? source.report : await judge(artifacts, factsOf(artifacts), runCondition),
      waivers: told(`layers/${source.source.id}`, waivers),
      attestations: told(`layers/${source.source.id}`, attestations),
      drift: drift && { ...drift, diff: onlyChanges(told(`drift/${source.source.id}`, drift.diff)) },
    });
  }
  const { incidents, lessons, comments, requests, auditLog } = contents;
  return {
    ...contents,
    sources,
    incidents: told("incidents", incidents),
    lessons: told("lessons.json", lessons),
    ...(comments && { comments: told("comments.json", comments) }),
    ...(requests && { requests: told("requests.json", requests) }),
    auditLog: { ...auditLog, rows: auditLog.rows.map((row) => withoutSecret(row, omissions)) },
    omissions: [...contents.omissions, ...omissions],
  };
}

/** A row cannot be changed without breaking the chain, so it is told whole or not at all. */
function withoutSecret(row: PackAuditRow, omissions: Omission[]): PackAuditRow {
  if (redactSecrets(parsed(row.content)).hidden === 0) return row;
  omissions.push({
    what: { zh: `审计日志第 ${row.seq} 行的内容`, en: `The content of row ${row.seq} of the audit log` },
    subject: `audit-log/rows.jsonl#${row.seq}`,
    why: {
      zh: "看起来含有密钥，未写入快照包",
      en: "it looks like it holds a secret and was kept out of the pack",
    },
    since: null,
  });
  return { ...row, content: "", withheld: true };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Two secrets that differed look the same now. */
function onlyChanges({ rows, ledger }: SnapshotDiff): SnapshotDiff {
  const lasting = rows
    .map((row) => ({ ...row, fields: row.fields.filter(({ before, after }) => !isSame(before, after)) }))
    .filter(({ kind, fields }) => kind !== "changed" || fields.length > 0);
  return { rows: lasting, ledger };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const takenOut = (subject: string, count: number): Omission => ({
  what: { zh: `${count} 处疑似密钥的内容`, en: `${count} passages that look like secrets` },
  subject,
  why: { zh: "写入快照包前已隐去", en: "they were taken out before the pack was written" },
  since: null,
});

const otherContent = (subject: string): Omission => ({
  what: { zh: "入库时的快照内容", en: "The snapshot as it was stored" },
  subject,
  why: {
    zh: "写入快照包的内容与入库时的哈希不一致",
    en: "what is packed has another hash than what was stored",
  },
  since: null,
});
