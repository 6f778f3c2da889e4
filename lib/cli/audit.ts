import { auditSnapshot } from "@/lib/engine/audit";
import { withPolicy } from "@/lib/engine/policy";
import { RULES } from "@/lib/engine/rules/registry";
import { SEVERITIES, type Severity } from "@/lib/engine/verdict";
import { FORMATS } from "@/lib/exports/registry";
import { CommandError, EXIT } from "./exit";
import { sha256Of } from "./hash";
import { parseOptions } from "./options";
import { readPolicy } from "./read-policy";
import { readSnapshot } from "./read-snapshot";
import { AUDIT_USAGE } from "./usage";

/** Judges a snapshot or import file without server or database. */
export async function audit(args: readonly string[]): Promise<number> {
  const { values, positionals, language } = parseOptions(args, ["format", "fail-on", "policy"], {
    usage: AUDIT_USAGE,
    positionals: 1,
  });
  const [file = ""] = positionals;
  const { format: formatId = "text", "fail-on": failOn = "blocker" } = values;
  const format = FORMATS.find(({ id }) => id === formatId);
  if (!format) throw new CommandError([`--format: ${FORMATS.map(({ id }) => id).join(" | ")} (${formatId})`]);
  const threshold = thresholdOf(failOn);

  const policy = values.policy === undefined ? null : await readPolicy(values.policy, language);
  const read = await readSnapshot(file, language);
  const snapshot = withPolicy(read, policy);
  const report = auditSnapshot(snapshot);
  process.stdout.write(format.render({ snapshot, hash: sha256Of(read), report, rules: RULES, language }));
  const isReached = report.results.some((result) =>
    result.findings.some(({ severity }) => threshold.has(severity)),
  );
  return isReached ? EXIT.findings : EXIT.ok;
}

/** The severities at or above the named one. */
function thresholdOf(name: string): ReadonlySet<Severity> {
  if (name === "none") return new Set();
  const index = SEVERITIES.indexOf(name as Severity);
  if (index < 0) throw new CommandError([`--fail-on: ${SEVERITIES.join(" | ")} | none (${name})`]);
  return new Set(SEVERITIES.slice(0, index + 1));
}
