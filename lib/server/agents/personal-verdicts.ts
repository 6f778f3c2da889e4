import "server-only";
import type { AuditReport } from "@/lib/engine/audit";
import type { Finding, Subject } from "@/lib/engine/finding";
import { rowKey } from "@/lib/engine/row-key";
import { rowsOf, type Snapshot } from "@/lib/engine/snapshot";

/** Sections whose rows each belong to one agent. */
export const OWNED = ["memberships", "presence", "agentPush", "devices"] as const;

/** What the rules say about each person: about the account, and about the rows that belong to it. */
export class PersonalVerdicts {
  readonly #owners = new Map<string, string>();
  readonly #findings = new Map<string, Finding[]>();
  readonly #unjudged = new Map<string, Set<string>>();

  constructor(snapshot: Snapshot, report: AuditReport) {
    for (const section of OWNED) {
      for (const row of rowsOf(snapshot, section))
        this.#owners.set(`${section} ${rowKey(section, row)}`, row.agentId);
    }
    for (const { ruleId, findings, unjudged } of report.results) {
      for (const finding of findings) this.#addFinding(finding);
      for (const { subject } of unjudged) this.#addUnjudged(ruleId, subject);
    }
  }

  findings(agentId: string): readonly Finding[] {
    return this.#findings.get(agentId) ?? [];
  }

  /** Rules that could not judge the person or something of theirs. */
  unjudged(agentId: string): number {
    return this.#unjudged.get(agentId)?.size ?? 0;
  }

  #ownerOf({ kind, id }: Subject): string | undefined {
    return kind === "agents" ? id : this.#owners.get(`${kind} ${id}`);
  }

  #addFinding(finding: Finding): void {
    const owner = this.#ownerOf(finding.subject);
    if (owner === undefined) return;
    const findings = this.#findings.get(owner);
    if (findings) findings.push(finding);
    else this.#findings.set(owner, [finding]);
  }

  #addUnjudged(ruleId: string, subject: Subject): void {
    const owner = this.#ownerOf(subject);
    if (owner === undefined) return;
    const rules = this.#unjudged.get(owner);
    if (rules) rules.add(ruleId);
    else this.#unjudged.set(owner, new Set([ruleId]));
  }
}
