import { z } from "zod";
import type { ChainFault } from "@/lib/exports/chain/fault";
import type { VerifyingKey } from "@/lib/exports/chain/key";
import { followsHead, verifyChain } from "@/lib/exports/chain/verify";
import type { Text } from "@/lib/engine/text";
import type { PackAuditLog } from "../../contents";
import { jsonText } from "../../json-file";
import type { Manifest } from "../../manifest";
import { AUDIT_LOG } from "../../paths";
import { broken, type Line, note, ok } from "../line";
import { parseJson, textOf } from "../read-manifest";

type Files = ReadonlyMap<string, Uint8Array>;

const Extract = z.strictObject({ start: z.unknown(), end: z.unknown(), rows: z.number() });

/** The extract put together again from its three files; what it says is for the chain to judge. */
export function readAuditLog(files: Files): PackAuditLog | null {
  const extract = Extract.safeParse(parseJson(files.get(AUDIT_LOG.extract))).data;
  const rows = readRows(files.get(AUDIT_LOG.rows));
  const checkpoint = parseJson(files.get(AUDIT_LOG.checkpoint));
  if (!extract || !rows || checkpoint === undefined || extract.rows !== rows.length) return null;
  return { start: extract.start, end: extract.end, rows, checkpoint } as PackAuditLog;
}

function readRows(bytes: Uint8Array | undefined): object[] | null {
  const text = bytes && textOf(bytes);
  if (text === undefined || text === null || (text !== "" && !text.endsWith("\n"))) return null;
  try {
    const rows = text
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown);
    return rows.every((row) => typeof row === "object" && row !== null) ? rows : null;
  } catch {
    return null;
  }
}

/** The rows follow from each other, end where the pack says, and the end was signed. */
export function checkAuditLog(
  auditLog: PackAuditLog | null,
  manifest: Manifest,
  keys: readonly VerifyingKey[],
): Line[] {
  const no = (text: Text) => [broken("audit-log", text.zh, text.en, [AUDIT_LOG.rows, AUDIT_LOG.checkpoint])];
  if (!auditLog) return no(FAULTS.malformed);
  const verdict = verifyChain(auditLog, { organisationId: manifest.organisation.id, keys });
  if (verdict.state === "broken") {
    const { fault, seq } = verdict;
    const { zh, en } = FAULTS[fault];
    return no(seq === null ? FAULTS[fault] : { zh: `第 ${seq} 行：${zh}`, en: `row ${seq}: ${en}` });
  }
  const { start, end } = auditLog;
  if (jsonText({ start, end }) !== jsonText(manifest.auditLog)) return no(OTHER_HEAD);
  const follows = manifest.previous ? followsHead(manifest.previous.chainHead, auditLog) : "follows";
  if (typeof follows === "object") return no(FAULTS[follows.fault]);
  const rows = auditLog.rows.length;
  return [
    verdict.state === "intact"
      ? ok(
          "audit-log",
          `审计日志 ${rows} 行首尾相接，末尾有签名检查点`,
          `the ${rows} rows of the audit log follow from each other, and their end is signed`,
        )
      : note(
          "audit-log",
          `审计日志 ${rows} 行首尾相接，但末尾没有签名，无法排除被整体重写或截去`,
          `the ${rows} rows of the audit log follow from each other, but nothing signed says that they are the ones, or all`,
        ),
    ...(follows === "unknown" ? [GAP] : []),
  ];
}

const GAP = note(
  "audit-log",
  "摘录从上一包末尾之后才开始，中间的行不在任何一包中",
  "the extract begins after the end of the previous pack's; the rows between are in neither",
);

const OTHER_HEAD: Text = {
  zh: "审计日志的首尾与清单不一致",
  en: "the audit log does not begin and end where the manifest says",
};

const FAULTS: Record<ChainFault, Text> = {
  malformed: { zh: "审计日志摘录的格式无法识别", en: "the extract of the audit log is not understood" },
  edited: { zh: "内容与哈希不一致，被改动过", en: "the content does not have its hash: it was edited" },
  missing: { zh: "缺少一行", en: "a row is missing" },
  inserted: { zh: "多出一行", en: "a row was added" },
  swapped: { zh: "行的顺序被调换", en: "rows were swapped" },
  detached: { zh: "没有接在上一行之后", en: "it does not follow the row before" },
  truncated: { zh: "末尾的行被截去", en: "the newest rows are gone" },
  rechained: {
    zh: "整条日志被重写过，与签名的不同",
    en: "the log was written anew; it is not what was signed",
  },
  "wrong-organisation": { zh: "属于另一个组织", en: "it belongs to another organisation" },
  "unknown-key": {
    zh: "检查点由不认识的密钥签名",
    en: "the checkpoint is signed by a key nobody here knows",
  },
  "bad-signature": { zh: "检查点的签名不成立", en: "the signature of the checkpoint is not good" },
  "retired-key": {
    zh: "检查点由已停用的密钥签名",
    en: "the checkpoint is signed by a key that was retired before",
  },
  "stale-checkpoint": { zh: "检查点没有覆盖到末尾", en: "the checkpoint does not reach the end" },
};
