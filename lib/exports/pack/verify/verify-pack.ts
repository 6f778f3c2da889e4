import type { Snapshot } from "@/lib/engine/snapshot";
import type { VerifyingKey } from "@/lib/exports/chain/key";
import type { ConditionRunner } from "@/lib/exports/own-rules/run-condition";
import { catalogue } from "../evidence/catalogue";
import type { Manifest } from "../manifest";
import { checkAuditLog, readAuditLog } from "./checks/audit-log";
import { checkCompleteness, readOmissions } from "./checks/completeness";
import { checkContainer } from "./checks/container";
import { checkDrift } from "./checks/drift";
import { checkRows } from "./checks/files";
import { checkJudgement, readArtifacts } from "./checks/judgement";
import { checkPrevious } from "./checks/previous-pack";
import { checkRules } from "./checks/rules";
import { packKey } from "./checks/signature";
import { checkStatement } from "./checks/statement";
import { broken, type CheckId, CHECKS, type Line, unable } from "./line";
import type { OpenedPack } from "./open/opened";

export type VerifyOptions = {
  /** Keys got elsewhere; null when none were given. */
  trusted: readonly VerifyingKey[] | null;
  baseline: OpenedPack | null;
  runCondition: ConditionRunner;
  /** Of the Inlet that verifies. */
  version: string;
};

/** The worst of its lines. */
export const VERDICTS = { verified: 0, broken: 1, unable: 2, unpinned: 3 } as const;
export type PackVerdict = keyof typeof VERDICTS;

export type VerifiedPack = { verdict: PackVerdict; manifest: Manifest | null; lines: Line[] };

/** Judges a pack by what the verifier knows of its own accord. Whatever it is given, it answers and never throws. */
export async function verifyPack(opened: OpenedPack, options: VerifyOptions): Promise<VerifiedPack> {
  const { trusted } = options;
  const container = guarded("archive", () => checkContainer(opened, trusted));
  if ("check" in container) return answer([container], null);
  const { lines, manifest } = container;
  if (!manifest) return answer(lines, null);
  try {
    return answer([...lines, ...(await contentLines(opened, manifest, options))], manifest);
  } catch (error) {
    return answer([...lines, unexpected("judgement", error)], manifest);
  }
}

async function contentLines(opened: OpenedPack, manifest: Manifest, options: VerifyOptions): Promise<Line[]> {
  const { trusted, baseline, runCondition, version } = options;
  const { files } = opened;
  const own = packKey(files);
  const auditLog = readAuditLog(files);
  const read = manifest.sources.map((source) => ({ source, artifacts: readArtifacts(files, source) }));
  const snapshots = new Map<string, Snapshot>();
  for (const { source, artifacts } of read)
    if (!Array.isArray(artifacts)) snapshots.set(source.id, artifacts.snapshot);

  const rules = checkRules(files, manifest, { rules: catalogue(), version });
  const previous = checkPrevious({ manifest, auditLog, baseline, trusted });
  const lines: Line[] = [
    checkRows(files, manifest),
    ...checkStatement(files, manifest),
    ...checkCompleteness({ manifest, omissions: readOmissions(files), snapshots, auditLog }),
    ...checkAuditLog(auditLog, manifest, trusted ?? (own ? [own] : [])),
    previous.line,
    rules.line,
  ];
  const before = previous.before && baseline && { manifest: previous.before, files: baseline.files };
  for (const { source, artifacts } of read) {
    if (Array.isArray(artifacts)) {
      lines.push(unread(source.name, artifacts, rules.isSame));
      continue;
    }
    const asked = { files, manifest, source, isSameJudge: rules.isSame };
    lines.push(...(await judgementLines({ ...asked, artifacts, runCondition })));
    lines.push(checkDrift({ ...asked, snapshot: artifacts.snapshot, before }));
  }
  return lines;
}

async function judgementLines(asked: Parameters<typeof checkJudgement>[0]): Promise<Line[]> {
  try {
    return await checkJudgement(asked);
  } catch (error) {
    return [unexpected("judgement", error)];
  }
}

function unread(name: string, paths: string[], isSameJudge: boolean): Line {
  return isSameJudge
    ? broken(
        "judgement",
        `「${name}」的判定依据无法识别，或与清单中的哈希不一致`,
        `what “${name}” was judged by is not understood, or does not have the hash of the manifest`,
        paths,
      )
    : unable(
        "judgement",
        `「${name}」的判定依据由其他版本写成，本工具无法读取。请解压后运行包内的 verify.mjs`,
        `what “${name}” was judged by was written by another version and cannot be read here: unpack it and run its own verify.mjs`,
      );
}

function guarded<T>(check: CheckId, run: () => T): T | Line {
  try {
    return run();
  } catch (error) {
    return unexpected(check, error);
  }
}

/** An error of the verifier is never an answer about the pack. */
function unexpected(check: CheckId, error: unknown): Line {
  const words = error instanceof Error ? error.message : String(error);
  return unable(
    check,
    `核对工具出错，无法判断：${words}`,
    `the verifier failed on an error of its own: ${words}`,
  );
}

function answer(lines: readonly Line[], manifest: Manifest | null): VerifiedPack {
  const has = (state: Line["state"]) => lines.some((line) => line.state === state);
  const verdict = has("broken")
    ? "broken"
    : has("unable")
      ? "unable"
      : has("unpinned")
        ? "unpinned"
        : "verified";
  const order = (line: Line) => CHECKS.indexOf(line.check);
  return { verdict, manifest, lines: [...lines].sort((a, b) => order(a) - order(b)) };
}
