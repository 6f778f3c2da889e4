import "server-only";
import type { FieldVerdict } from "@/lib/contracts/settings";
import type { AuditReport } from "@/lib/engine/audit";
import type { RuleResult } from "@/lib/engine/evaluate";
import { findingId, type Evidence, type Subject } from "@/lib/engine/finding";
import { RULES } from "@/lib/engine/rules/registry";
import type { SectionName } from "@/lib/engine/snapshot";

const RULE_META = new Map<string, (typeof RULES)[number]["meta"]>(RULES.map(({ meta }) => [meta.id, meta]));

type Blind = { ruleId: string; title: FieldVerdict["title"]; reason: FieldVerdict["message"] };

/** Finds, for a place in the sealed snapshot or a row's identity, what the rules said about it. */
export class VerdictIndex {
  readonly #byPointer = new Map<string, FieldVerdict[]>();
  readonly #bySubject = new Map<string, FieldVerdict[]>();

  constructor(private readonly report: AuditReport) {
    for (const result of report.results) {
      for (const finding of result.findings) {
        this.#add(finding.subject, finding.evidence, failed(result, finding));
      }
      for (const { subject, reason, evidence } of result.unjudged) {
        this.#add(subject, evidence, unjudged(result, subject, reason));
      }
    }
  }

  /** Verdicts whose evidence is exactly this value. */
  ofField(section: SectionName, position: number, field: string): FieldVerdict[] {
    return this.#byPointer.get(`/${section}/${position}/${escaped(field)}`) ?? [];
  }

  /** Verdicts about the row, and those whose evidence is the row as a whole. */
  ofRow(section: SectionName, position: number, key: string): FieldVerdict[] {
    const about = this.#bySubject.get(`${section}:${key}`) ?? [];
    return distinct([...about, ...(this.#byPointer.get(`/${section}/${position}`) ?? [])]);
  }

  /** Rules that need the section and came to nothing because it, or another input, is missing as a whole. */
  blind(section: SectionName): Blind[] {
    return this.report.results.flatMap(({ ruleId, verdict, reason, unjudged: judged }) => {
      const meta = RULE_META.get(ruleId);
      const needed = meta?.needs[section];
      if (!meta || !reason || verdict !== "unknown" || judged.length > 0) return [];
      return needed && needed !== "optional" ? [{ ruleId, title: meta.title.pass, reason }] : [];
    });
  }

  #add(subject: Subject, evidence: readonly Evidence[], verdict: FieldVerdict): void {
    append(this.#bySubject, `${subject.kind}:${subject.id}`, verdict);
    for (const pointer of new Set(evidence.map((one) => one.pointer))) {
      append(this.#byPointer, pointer, verdict);
    }
  }
}

/** One verdict may be reached by several ways: by its subject, by each of its pieces of evidence. */
export function distinct(verdicts: readonly FieldVerdict[]): FieldVerdict[] {
  return [...new Map(verdicts.map((verdict) => [verdict.id, verdict])).values()];
}

function failed(result: RuleResult, finding: RuleResult["findings"][number]): FieldVerdict {
  const meta = RULE_META.get(result.ruleId);
  const { id, ruleId, severity, message } = finding;
  return {
    id,
    ruleId,
    verdict: "fail",
    severity,
    title: meta?.title.fail ?? message,
    message,
    remediation: meta?.remediation ?? message,
    findingId: id,
  };
}

function unjudged(result: RuleResult, subject: Subject, reason: FieldVerdict["message"]): FieldVerdict {
  const meta = RULE_META.get(result.ruleId);
  return {
    id: findingId(result.ruleId, subject),
    ruleId: result.ruleId,
    verdict: "unknown",
    severity: result.severity,
    title: meta?.title.pass ?? reason,
    message: reason,
    remediation: meta?.remediation ?? reason,
    findingId: null,
  };
}

/** RFC 6901, as the evidence pointers are written. */
const escaped = (field: string) => field.replaceAll("~", "~0").replaceAll("/", "~1");

function append<K, V>(map: Map<K, V[]>, key: K, item: V): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
