import type { SectionName } from "./snapshot";
import type { Text } from "./text";
import type { Severity } from "./verdict";

/** What a finding is about: a row of a section by its immutable id, or the organisation as a whole. */
export type Subject = { kind: SubjectKind; id: string; name: string };
export type SubjectKind = SectionName | "organisation";

/** One place in the sealed snapshot that shows the fault. */
export type Evidence = {
  /** RFC 6901 pointer into the sealed snapshot. */
  pointer: string;
  /** The value found there, or its state when there is none. */
  value: unknown;
};

export type Finding = {
  /** Rule id + subject kind + immutable subject id; never names, text or time. Stable between runs. */
  id: string;
  ruleId: string;
  ruleVersion: number;
  severity: Severity;
  subject: Subject;
  message: Text;
  evidence: Evidence[];
  /** Channels that the fault reaches, by id. */
  channels: string[];
};

/** A subject the rule could not judge, and what would have to be collected. */
export type Unjudged = { subject: Subject; reason: Text; evidence: Evidence[] };

export function findingId(ruleId: string, subject: Subject): string {
  return `${ruleId}:${subject.kind}:${subject.id}`;
}

/** The rule of a finding by its id; rule ids have no colon. */
export function ruleOfFinding(id: string): string {
  return id.slice(0, id.indexOf(":"));
}
