import { sha256Of } from "./hash";
import { auditSnapshot } from "@/lib/engine/audit";
import { RULES } from "@/lib/engine/rules/registry";
import { SEVERITIES, type Severity } from "@/lib/engine/verdict";
import { FORMATS } from "@/lib/exports/registry";
import { CommandError, EXIT } from "./exit";
import { LANG, languageOf, parseOptions, textOf } from "./options";
import { readSnapshot } from "./read-snapshot";

export const AUDIT_USAGE =
  "inlet audit FILE [--format text|json|sarif|junit] [--fail-on blocker|degraded|silent|info|none] [--lang zh-CN|en]";

/** Judges a snapshot or import file without server or database. */
export async function audit(args: readonly string[]): Promise<number> {
  const options = { ...LANG, format: { type: "string" }, "fail-on": { type: "string" } } as const;
  const { values, positionals } = parseOptions(args, options, AUDIT_USAGE);
  const language = languageOf(values);
  const [file, ...rest] = positionals;
  if (!file || rest.length > 0) throw new CommandError([AUDIT_USAGE]);
  const formatId = textOf(values, "format") ?? "text";
  const format = FORMATS.find(({ id }) => id === formatId);
  if (!format) throw new CommandError([`--format: ${FORMATS.map(({ id }) => id).join(" | ")} (${formatId})`]);
  const threshold = thresholdOf(textOf(values, "fail-on") ?? "blocker");

  const snapshot = await readSnapshot(file, language);
  const report = auditSnapshot(snapshot);
  process.stdout.write(format.render({ snapshot, hash: sha256Of(snapshot), report, rules: RULES, language }));
  const worst = report.results.some((result) =>
    result.findings.some(({ severity }) => threshold.has(severity)),
  );
  return worst ? EXIT.findings : EXIT.ok;
}

/** The severities at or above the named one. */
function thresholdOf(name: string): ReadonlySet<Severity> {
  if (name === "none") return new Set();
  const index = SEVERITIES.indexOf(name as Severity);
  if (index < 0) throw new CommandError([`--fail-on: ${SEVERITIES.join(" | ")} | none (${name})`]);
  return new Set(SEVERITIES.slice(0, index + 1));
}
