import type { Severity } from "@/lib/engine/verdict";
import { canonicalize } from "@/lib/engine/canonical";
import { FRAMEWORKS } from "@/lib/engine/frameworks/registry";
import { speaksTo } from "@/lib/engine/frameworks/framework";
import { visible } from "@/lib/exports/visible";
import type { PackContents } from "../contents";
import type { PackDocument } from "./document";
import { checksOf, findingsOf, metasOf, type PackCheck, type PackFinding } from "./gathered";

/** The attributes below stand in this version of the schema; its newer ones only add to them. */
const OCSF = "1.6.0";
const CREATE = { id: 1, name: "Create" } as const;
const UPDATE = { id: 2, name: "Update" } as const;

const SEVERITIES: Record<Severity, { severity_id: number; severity: string }> = {
  blocker: { severity_id: 5, severity: "Critical" },
  degraded: { severity_id: 4, severity: "High" },
  silent: { severity_id: 3, severity: "Medium" },
  info: { severity_id: 1, severity: "Informational" },
};
/** OCSF's word for a check that “did not yield a result due to missing information”. */
const WARNING = { status_id: 2, status: "Warning" } as const;
const FAIL = { status_id: 3, status: "Fail" } as const;
const NEW = { status_id: 1, status: "New" } as const;
const SUPPRESSED = { status_id: 3, status: "Suppressed" } as const;

/** OCSF Compliance Finding (class 2003), an event a line: every finding, and every check that could not be judged. */
export const ocsf: PackDocument = {
  id: "ocsf",
  render(contents) {
    const unknown = checksOf(contents).filter(({ result }) => result.verdict === "unknown");
    const events = [
      ...findingsOf(contents).map((one) => findingEvent(contents, one)),
      ...unknown.map((one) => unknownEvent(contents, one)),
    ];
    const bytes = new TextEncoder().encode(events.map((event) => `${canonicalize(event)}\n`).join(""));
    return [{ path: "ocsf/findings.jsonl", mediaType: "application/x-ndjson", bytes, rows: events.length }];
  },
};

function findingEvent(contents: PackContents, { source, finding, seen, waiver, standing }: PackFinding) {
  const meta = metasOf(source).get(finding.ruleId);
  const activity = standing === "unchanged" || standing === "updated" ? UPDATE : CREATE;
  return {
    ...event(contents, source.report.at, activity),
    ...SEVERITIES[finding.severity],
    ...(waiver ? SUPPRESSED : NEW),
    message: visible(finding.message.en),
    compliance: { ...complianceOf(finding.ruleId), ...FAIL },
    finding_info: {
      uid: finding.id,
      title: visible(meta?.title.fail.en ?? finding.ruleId),
      desc: visible(finding.message.en),
      first_seen_time: Date.parse(seen.firstSeenAt),
      last_seen_time: Date.parse(seen.lastSeenAt),
    },
    resources: [{ uid: finding.subject.id, name: visible(finding.subject.name), type: finding.subject.kind }],
    ...(meta && { remediation: { desc: visible(meta.remediation.en) } }),
    evidences: finding.evidence.map(({ pointer, value }) => ({ data: { pointer, value: value ?? null } })),
    unmapped: {
      source_id: source.source.id,
      snapshot_sha256: source.snapshot.hash,
      rule_version: finding.ruleVersion,
      message_zh: visible(finding.message.zh),
      channels: [...finding.channels].sort(),
    },
  };
}

function unknownEvent(contents: PackContents, { source, result, meta }: PackCheck) {
  const reason = visible(result.reason?.en ?? "");
  return {
    ...event(contents, source.report.at, CREATE),
    severity_id: 0,
    severity: "Unknown",
    ...NEW,
    message: visible(meta.title.pass.en),
    ...(reason && { status_detail: reason }),
    compliance: { ...complianceOf(result.ruleId), ...WARNING },
    finding_info: { uid: `${result.ruleId}:unknown`, title: visible(meta.title.pass.en), desc: reason },
    resources: result.unjudged.map(({ subject }) => ({
      uid: subject.id,
      name: visible(subject.name),
      type: subject.kind,
    })),
    unmapped: { source_id: source.source.id, snapshot_sha256: source.snapshot.hash },
  };
}

function event({ head }: PackContents, at: string, activity: { id: number; name: string }) {
  return {
    activity_id: activity.id,
    activity_name: activity.name,
    category_uid: 2,
    category_name: "Findings",
    class_uid: 2003,
    class_name: "Compliance Finding",
    type_uid: 200_300 + activity.id,
    type_name: `Compliance Finding: ${activity.name}`,
    time: Date.parse(at),
    metadata: { version: OCSF, product: { name: "Inlet", vendor_name: "Inlet", version: head.inlet } },
  };
}

function complianceOf(ruleId: string) {
  const speaking = FRAMEWORKS.flatMap(({ id, edition, controls }) =>
    controls.filter((control) => speaksTo(control, ruleId)).map((control) => ({ id, edition, control })),
  );
  return {
    control: ruleId,
    standards: [...new Set(speaking.map(({ id, edition }) => `${id} ${edition}`))],
    requirements: speaking.map(({ id, control }) => `${id} ${control.id}`),
  };
}
