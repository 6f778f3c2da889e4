import "server-only";
import type { CauseView, GapView, GateView } from "@/lib/contracts/explanation";
import type { AuditReport } from "@/lib/engine/audit";
import { findingId } from "@/lib/engine/finding";
import type { Cause, Gap, GateState } from "@/lib/engine/proof/cause";
import { RULES } from "@/lib/engine/rules/registry";
import { db } from "@/lib/server/db";
import type { View } from "./current";

const rules = new Map<string, (typeof RULES)[number]["meta"]>(RULES.map(({ meta }) => [meta.id, meta]));

/** An explainer that also knows since when each of these causes has been seen. */
export async function explainerOf(
  { organisationId, view, findings }: { organisationId: string; view: View; findings: ReadonlySet<string> },
  causes: readonly Pick<Cause, "ruleId" | "subject">[],
): Promise<Explainer> {
  const ids = [...new Set(causes.map(({ ruleId, subject }) => findingId(ruleId, subject)))];
  const rows = await db().finding.findMany({
    where: { organisationId, sourceId: view.source.id, id: { in: ids } },
    select: { id: true, firstSeenAt: true, reopenedAt: true },
  });
  const since = rows
    .map(({ id, firstSeenAt, reopenedAt }) => ({ id, at: reopenedAt ?? firstSeenAt }))
    // The story of a finding goes on after a snapshot of the past.
    .filter(({ at }) => at <= view.snapshot.takenAt);
  return new Explainer(findings, new Map(since.map(({ id, at }) => [id, at.toISOString()])));
}

/** Every finding of a report. */
export function findingIds({ results }: Pick<AuditReport, "results">): Set<string> {
  return new Set(results.flatMap(({ findings }) => findings.map(({ id }) => id)));
}

type Explained = Pick<Cause, "gate" | "ruleId" | "subject"> & { detail?: Cause["detail"] };

/** Puts the proof's causes into words: each names the rule that explains it and, when there is one, its finding. */
export class Explainer {
  readonly #findings: ReadonlySet<string>;
  readonly #since: ReadonlyMap<string, string>;

  constructor(findings: ReadonlySet<string>, since: ReadonlyMap<string, string>) {
    this.#findings = findings;
    this.#since = since;
  }

  cause({ gate, ruleId, subject, detail }: Explained): CauseView {
    const meta = rules.get(ruleId);
    const id = findingId(ruleId, subject);
    return {
      gate,
      ruleId,
      subject,
      title: detail ?? meta?.title.fail ?? { zh: ruleId, en: ruleId },
      remediation: meta?.remediation ?? { zh: ruleId, en: ruleId },
      findingId: this.#findings.has(id) ? id : null,
      since: this.#since.get(id) ?? null,
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
