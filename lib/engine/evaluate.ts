import type { Facts } from "./facts";
import { findingId, type Evidence, type Finding, type Subject, type Unjudged } from "./finding";
import { fullPolicy } from "./policy";
import { subjectOf } from "./proof/gate-builder";
import { sectionGap } from "./proof/section-gap";
import type { Judgement, Needs, Outcome, Rule, RuleContext } from "./rule";
import { ledgerOf, rowsOf, type SectionName } from "./snapshot";
import { soundJudgements } from "./sound-judgements";
import { fill, type Text } from "./text";
import type { Severity, Verdict } from "./verdict";

export type RuleResult = {
  ruleId: string;
  ruleVersion: number;
  verdict: Verdict;
  severity: Severity;
  findings: Finding[];
  unjudged: Unjudged[];
  /** Subjects that passed. */
  passed: number;
  /** Why the verdict is unknown or not applicable as a whole. */
  reason: Text | null;
};

/** Runs one rule. Missing input, a partial read and an unsound rule all end in `unknown`, never in a pass. */
export function evaluateRule(rule: Rule, facts: Facts, at: number): RuleResult {
  const { meta } = rule;
  const { snapshot } = facts;
  const result = (verdict: Verdict, reason: Text | null, rest: Partial<RuleResult> = {}): RuleResult => ({
    ruleId: meta.id,
    ruleVersion: meta.version,
    severity: meta.severity,
    verdict,
    findings: [],
    unjudged: [],
    passed: 0,
    reason,
    ...rest,
  });
  if (meta.platforms !== "any" && !meta.platforms.includes(snapshot.platform.kind)) {
    const isUnknown = snapshot.platform.kind === "other";
    return result("not-applicable", isUnknown ? ONLY_OTHER_PLATFORMS : OTHER_PLATFORM);
  }
  const needs = (Object.entries(meta.needs) as [SectionName, Needs[SectionName]][]).filter(
    ([, extent]) => extent !== "optional",
  );
  for (const [section, extent] of needs) {
    const { status } = ledgerOf(snapshot, section);
    if (status === "absent") return result("not-applicable", NO_SUCH_SECTION);
    if (status === "unavailable" || (status === "partial" && extent === "complete")) {
      return result("unknown", sectionGap(snapshot, section));
    }
  }
  let judgements: Judgement[];
  try {
    judgements = soundJudgements(rule.evaluate(contextFor(rule, facts, at)), snapshot);
  } catch (error) {
    return result("unknown", threw(error));
  }
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  let passed = 0;
  for (const { subject, outcome, evidence } of judgements) {
    if (outcome.verdict === "pass") passed += 1;
    else if (outcome.verdict === "unknown") unjudged.push({ subject, reason: outcome.reason, evidence });
    else if (outcome.verdict === "fail") findings.push(findingOf(rule, subject, outcome, evidence, facts));
  }
  const rest = { findings: sortById(findings), unjudged, passed };
  if (findings.length > 0) return result("fail", null, rest);
  if (unjudged.length > 0) return result("unknown", unjudged[0]?.reason ?? null, rest);
  const partial = needs.find(([section]) => ledgerOf(snapshot, section).status === "partial");
  if (partial) return result("unknown", sectionGap(snapshot, partial[0]), rest);
  if (passed === 0) return result("not-applicable", NOTHING_TO_JUDGE, rest);
  return result("pass", null, rest);
}

function findingOf(
  rule: Rule,
  subject: Subject,
  outcome: Extract<Outcome, { verdict: "fail" }>,
  evidence: Evidence[],
  facts: Facts,
): Finding {
  return {
    id: findingId(rule.meta.id, subject),
    ruleId: rule.meta.id,
    ruleVersion: rule.meta.version,
    severity: outcome.severity ?? rule.meta.severity,
    subject,
    message: fill(rule.meta.message, { subject: subject.name, ...outcome.params }),
    evidence: [...evidence, ...(outcome.evidence ?? [])],
    channels: [...(outcome.channels ?? facts.channelsOf(subject))].sort(),
  };
}

function contextFor(rule: Rule, facts: Facts, at: number): RuleContext {
  const { snapshot, pointers } = facts;
  const declared = (section: SectionName) => {
    if (!(section in rule.meta.needs))
      throw new Error(`${rule.meta.id} reads ${section} without declaring it`);
  };
  return {
    rows: (section) => {
      declared(section);
      return rowsOf(snapshot, section);
    },
    each: (section, judge) => {
      declared(section);
      return rowsOf(snapshot, section).map((row, position) => {
        const outcome = judge(row);
        const fields = "fields" in outcome ? outcome.fields : NO_FIELDS;
        const evidence = fields.map((field) => pointers.at(section, position, row, field));
        return { subject: subjectOf(section, row), outcome, evidence };
      });
    },
    whole: (outcome) => [
      {
        subject: { kind: "organisation", id: snapshot.organisation.id, name: snapshot.organisation.name },
        outcome,
        evidence: [],
      },
    ],
    evidence: (section, row, field) => pointers.to(section, row, field),
    ledger: (section) => ledgerOf(snapshot, section),
    facts,
    semantics: snapshot.semantics,
    policy: fullPolicy(snapshot.policy),
    at,
    platform: snapshot.platform.kind,
    organisation: snapshot.organisation,
  };
}

const sortById = (findings: Finding[]) => findings.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

const NO_FIELDS: readonly string[] = [];

/** Of a platform that Inlet does not know, nobody can say what it cannot have. */
const ONLY_OTHER_PLATFORMS: Text = {
  zh: "此问题只在其他平台上得到证实，未用于此平台",
  en: "This problem is documented for other platforms only, and is not looked for on this one",
};
const OTHER_PLATFORM: Text = { zh: "该平台没有此问题", en: "This platform cannot have this problem" };
const NO_SUCH_SECTION: Text = { zh: "平台无此项", en: "The platform has no such thing" };
const NOTHING_TO_JUDGE: Text = { zh: "没有需要判断的对象", en: "There is nothing to judge" };

function threw(error: unknown): Text {
  const message = error instanceof Error ? error.message : String(error);
  return { zh: `规则执行出错：${message}`, en: `The rule failed to run: ${message}` };
}
