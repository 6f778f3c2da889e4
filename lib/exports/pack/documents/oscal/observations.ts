import type { RuleResult } from "@/lib/engine/evaluate";
import type { Subject } from "@/lib/engine/finding";
import { visibleLine } from "@/lib/exports/visible";
import type { PackContents, PackSource } from "../../contents";
import { artifactPath } from "../../paths";
import { evidenceText, type PackCheck, type PackFinding } from "../gathered";
import { objectiveOf, prose, props, resourceId } from "./parts";
import { uuidOf } from "./uuid";

export const toolOf = ({ source }: PackSource) => uuidOf("tool", source.id);
const itemOf = ({ source }: PackSource, { kind, id }: Pick<Subject, "kind" | "id">) =>
  uuidOf("inventory-item", source.id, kind, id);
export const findingObservation = ({ source, finding }: PackFinding) =>
  uuidOf("observation", source.source.id, finding.id);
const checkObservation = ({ source, result }: PackCheck) =>
  uuidOf("observation", source.source.id, "check", result.ruleId);

/** The snapshot as it lies in the pack. */
export const snapshotPath = ({ source }: PackSource) => artifactPath(source.id, "snapshot");

/** What was looked at, each once. */
export function inventoryItems(source: PackSource, subjects: readonly Subject[]) {
  return [...new Map(subjects.map((subject) => [itemOf(source, subject), subject]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([uuid, { kind, id, name }]) => ({
      uuid,
      description: prose(name),
      ...props({ kind, "platform-id": id }),
    }));
}

/** One observation a check, one a finding, one a subject that could not be judged. */
export function observationsOf(
  contents: PackContents,
  checks: readonly PackCheck[],
  findings: readonly PackFinding[],
) {
  return [
    ...checks.map((check) => ({
      uuid: checkObservation(check),
      title: visibleLine(check.meta.title.pass.en),
      description: prose(
        check.result.reason?.en ??
          `${check.result.passed} passed, ${check.result.findings.length} failed, ${check.result.unjudged.length} could not be judged`,
      ),
      ...props({
        "rule-id": check.result.ruleId,
        "rule-version": check.result.ruleVersion,
        result: check.result.verdict,
        "attested-result": check.verdict === "attested" ? "attested" : null,
        passed: check.result.passed,
        failed: check.result.findings.length,
        unjudged: check.result.unjudged.length,
      }),
      ...common(check.source),
      types: ["control-objective"],
      "relevant-evidence": [evidenceOf(contents, check.source, "The sealed snapshot that was judged", {})],
    })),
    ...findings.map((one) => findingObservationOf(contents, one)),
    ...checks.flatMap((check) =>
      check.result.unjudged.map(({ subject, reason, evidence }) => ({
        uuid: uuidOf(
          "observation",
          check.source.source.id,
          check.result.ruleId,
          "unjudged",
          subject.kind,
          subject.id,
        ),
        title: visibleLine(`Could not be judged: ${subject.name}`),
        description: prose(reason.en),
        ...props({ "rule-id": check.result.ruleId, result: "unknown", "reason-zh": reason.zh }),
        ...common(check.source),
        types: ["control-objective"],
        subjects: [subjectOf(check.source, subject)],
        "relevant-evidence": [
          evidenceOf(contents, check.source, "Where it would have been read", {
            pointer: evidence[0]?.pointer ?? null,
          }),
        ],
      })),
    ),
  ];
}

export function findingObservationOf(contents: PackContents, one: PackFinding) {
  const { source, finding, seen, standing } = one;
  return {
    uuid: findingObservation(one),
    title: visibleLine(finding.message.en),
    description: prose(`${finding.message.en}\n\n${finding.message.zh}`),
    ...props({
      "finding-id": finding.id,
      "rule-id": finding.ruleId,
      "rule-version": finding.ruleVersion,
      severity: finding.severity,
      result: "fail",
      standing,
      channels: [...finding.channels].sort().join(", "),
      "first-seen": seen.firstSeenAt,
      "last-seen": seen.lastSeenAt,
    }),
    ...common(source),
    types: ["finding"],
    subjects: [subjectOf(source, finding.subject)],
    "relevant-evidence":
      finding.evidence.length > 0
        ? finding.evidence.map((evidence) =>
            evidenceOf(contents, source, evidenceText(evidence), { pointer: evidence.pointer }),
          )
        : [evidenceOf(contents, source, "The sealed snapshot that was judged", {})],
  };
}

function common(source: PackSource) {
  return {
    methods: ["EXAMINE"],
    origins: [{ actors: [{ type: "tool", "actor-uuid": toolOf(source) }] }],
    collected: source.snapshot.takenAt,
  };
}

function subjectOf(source: PackSource, subject: Subject) {
  return {
    "subject-uuid": itemOf(source, subject),
    type: "inventory-item",
    title: visibleLine(subject.name),
  };
}

function evidenceOf(
  { head }: PackContents,
  source: PackSource,
  description: string,
  further: Record<string, string | null>,
) {
  return {
    href: `#${resourceId(head.id, snapshotPath(source))}`,
    description: prose(description),
    ...props({ ...further, "snapshot-sha256": source.snapshot.packedHash ?? source.snapshot.hash }),
  };
}

/** Satisfied is only what passed. What is unknown, attested or waived is not. */
export function oscalFinding(check: PackCheck, findings: readonly PackFinding[], risks: readonly string[]) {
  const { result, meta, source } = check;
  const state = { satisfied: result.verdict === "pass" };
  const reason = REASON[result.verdict] ?? "other";
  return {
    uuid: uuidOf("finding", source.source.id, result.ruleId),
    title: visibleLine(result.verdict === "fail" ? meta.title.fail.en : meta.title.pass.en),
    description: prose(`${meta.why.en}\n\n${meta.why.zh}`),
    ...props({
      "rule-id": result.ruleId,
      severity: result.severity,
      result: result.verdict,
      "attested-result": check.verdict === "attested" ? "attested" : null,
    }),
    origins: [{ actors: [{ type: "tool", "actor-uuid": toolOf(source) }] }],
    target: {
      type: "objective-id",
      "target-id": objectiveOf(result.ruleId),
      status: { state: state.satisfied ? "satisfied" : "not-satisfied", reason },
    },
    "related-observations": [
      { "observation-uuid": checkObservation(check) },
      ...findings.map((one) => ({ "observation-uuid": findingObservation(one) })),
    ],
    ...(risks.length > 0 && { "related-risks": risks.map((risk) => ({ "risk-uuid": risk })) }),
    ...(result.verdict === "unknown" && {
      remarks: "Could not be judged for want of data, which is not a pass.",
    }),
  };
}

const REASON: Partial<Record<RuleResult["verdict"], string>> = { pass: "pass", fail: "fail" };
