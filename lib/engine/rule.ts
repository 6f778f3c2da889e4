import type { Evidence, Subject } from "./finding";
import type { Facts } from "./facts";
import type { LedgerEntry } from "./ledger";
import type { FullPolicy } from "./policy";
import type { Semantics } from "./semantics";
import type { Platform, SectionName, SectionRow } from "./snapshot";
import type { Text, TextParams } from "./text";
import type { Severity } from "./verdict";

/**
 * The rule contract. A rule is data (`meta`) and one pure function over the sections it declared; everything that
 * makes a verdict honest (missing sections, thrown errors, partial reads) is the engine's work, not the rule's.
 */
export const FAMILIES = [
  "agent",
  "role",
  "group",
  "routing",
  "queue",
  "bot",
  "prechat",
  "rule",
  "hours",
  "form",
  "reply",
  "channel",
  "block",
  "push",
  "notify",
  "client",
  "browser",
  "app",
  "cache",
  "network",
  "platform",
  "credential",
  "webhook",
  "integration",
  "log",
  "emergency",
  "connector",
  // Written by the organisation itself; see own-rules.
  "own",
] as const;
export type Family = (typeof FAMILIES)[number];

/**
 * How much of a section a rule needs. `any`: a fault seen in a partial read is still a fault.
 * `complete`: the rule concludes from something being missing, so a partial read gives `unknown`.
 * `optional`: platforms without it are judged too, and where it could not be read the rule itself answers `unknown`
 * for the subjects that depend on it.
 */
export type Needs = Partial<Record<SectionName, "any" | "complete" | "optional">>;

export type RuleMeta = {
  /** `family/problem-in-kebab-case`; never reused, never renamed. */
  id: `${Family}/${string}`;
  /** Raised whenever the same snapshot could get another verdict. */
  version: number;
  severity: Severity;
  severityReason: Text;
  /** What holds when the rule passes, and the problem when it fails. */
  title: { pass: Text; fail: Text };
  why: Text;
  remediation: Text;
  /** One finding in words; placeholders are filled from `params`, `{subject}` always. */
  message: Text;
  /** Requirement numbers of the field guide, `S-13`. */
  requirements: readonly string[];
  platforms: readonly Platform[] | "any";
  needs: Needs;
  /** The platform's screen where the repair is made. */
  where?: Partial<Record<Platform, Text>>;
};

export type Outcome =
  | { verdict: "pass" }
  /** The question does not arise for this subject. */
  | { verdict: "skip" }
  | {
      verdict: "fail";
      fields: readonly string[];
      params?: TextParams;
      channels?: readonly string[];
      evidence?: readonly Evidence[];
      /** Where the platform's own behaviour makes this finding milder or graver than the rule's other ones. */
      severity?: Severity;
    }
  | { verdict: "unknown"; fields: readonly string[]; reason: Text };

export type Judgement = { subject: Subject; outcome: Outcome; evidence: Evidence[] };

/** What a rule gets to see: its declared sections, the platform's semantics, the organisation's policy and the moment. */
export type RuleContext = {
  rows<S extends SectionName>(section: S): readonly SectionRow<S>[];
  /** Judges every row of a section; the rows' fields named in the outcome become the evidence. */
  each<S extends SectionName>(section: S, judge: (row: SectionRow<S>) => Outcome): Judgement[];
  /** One judgement about the organisation as a whole. */
  whole(outcome: Outcome): Judgement[];
  evidence<S extends SectionName>(section: S, row: SectionRow<S>, field?: string): Evidence;
  /** How a section came to be; for rules about the pull itself, which need no section, and about undated records. */
  ledger(section: SectionName): Readonly<LedgerEntry>;
  facts: Facts;
  semantics: Semantics;
  policy: FullPolicy;
  /** Milliseconds since the epoch. Time is an argument; the engine owns no clock. */
  at: number;
  platform: Platform;
  organisation: { id: string; name: string; timezone: string };
};

export type Rule = { meta: RuleMeta; evaluate(context: RuleContext): Iterable<Judgement> };

export function defineRule(meta: RuleMeta, evaluate: Rule["evaluate"]): Rule {
  return { meta, evaluate };
}

export function familyOf(ruleId: string): Family {
  return ruleId.slice(0, ruleId.indexOf("/")) as Family;
}
