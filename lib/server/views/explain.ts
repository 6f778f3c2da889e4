import "server-only";
import type { CauseView, GapView, GateView } from "@/lib/contracts/explanation";
import type { AuditReport } from "@/lib/engine/audit";
import { findingId } from "@/lib/engine/finding";
import type { Cause, Gap, GateState } from "@/lib/engine/proof/cause";
import { RULES } from "@/lib/engine/rules/registry";

const rules = new Map<string, (typeof RULES)[number]["meta"]>(RULES.map(({ meta }) => [meta.id, meta]));

/** Puts the proof's causes into words: each names the rule that explains it and, when there is one, its finding. */
export class Explainer {
  readonly #findings: Set<string>;

  constructor(report: AuditReport) {
    this.#findings = new Set(report.results.flatMap(({ findings }) => findings.map(({ id }) => id)));
  }

  cause({ gate, ruleId, subject, detail }: Cause): CauseView {
    const meta = rules.get(ruleId);
    const id = findingId(ruleId, subject);
    return {
      gate,
      ruleId,
      subject,
      title: detail ?? meta?.title.fail ?? { zh: ruleId, en: ruleId },
      remediation: meta?.remediation ?? { zh: ruleId, en: ruleId },
      findingId: this.#findings.has(id) ? id : null,
    };
  }

  gap({ gate, subject, reason }: Gap): GapView {
    return { gate, subject, reason };
  }

  gate({ gate, state, causes, gaps }: GateState): GateView {
    return {
      gate,
      state,
      causes: causes.map((cause) => this.cause(cause)),
      gaps: gaps.map((gap) => this.gap(gap)),
    };
  }
}
