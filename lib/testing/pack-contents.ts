import { createHash } from "node:crypto";
import { snapshotOf } from "@/lib/connectors/file/testing/import-company";
import { auditSnapshot } from "@/lib/engine/audit";
import { contentText } from "@/lib/engine/canonical";
import { diffSnapshots } from "@/lib/engine/diff";
import type { Snapshot } from "@/lib/engine/snapshot";
import type { PackContents, PackFile, PackSource } from "@/lib/exports/pack/contents";
import { artifactPath } from "@/lib/exports/pack/paths";
import { sampleDocuments } from "@/lib/sample/sample-documents";

const hashOf = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** What a pack of the sample company's November holds: a source with drift, waivers, an incident and what is missing. */
export async function samplePackContents(): Promise<PackContents> {
  const [, before, after] = await Promise.all(sampleDocuments().map((document) => snapshotOf(document)));
  if (!before || !after) throw new Error("The sample company has three files.");
  return packContentsOf([sourceOf("src-1", "云杉家居客服平台", after, before)]);
}

/** A pack around sources, for tests that bring their own. */
export function packContentsOf(sources: PackSource[], change: Partial<PackContents> = {}): PackContents {
  const head = {
    id: "0a51c8e2-6f0e-4a53-9d0b-3c1a5f0e7b11",
    number: 7,
    organisation: { id: "org-1", name: "云杉家居（上海）有限公司", timezone: "Asia/Shanghai" },
    period: { from: "2026-10-31T16:00:00.000Z", to: "2026-11-30T16:00:00.000Z" },
    createdAt: "2026-12-01T01:00:00.000Z",
    requestedBy: "王芳",
    inlet: "0.5.0",
    previous: {
      id: "f1d0ab1c-6c5e-4b86-8a44-0c7a9e2f4d10",
      number: 6,
      manifestSha256: hashOf("manifest 6"),
      chainHead: { count: 1204, hash: hashOf("row 1204") },
    },
  };
  return {
    head,
    sources,
    incidents: INCIDENTS,
    lessons: LESSONS,
    auditLog: {
      start: head.previous.chainHead,
      end: { count: 1391, hash: hashOf("row 1391") },
      rows: [],
      checkpoint: null,
    },
    omissions: [
      {
        what: { zh: "审计日志没有签名检查点", en: "The audit log has no signed checkpoint" },
        subject: "audit-log",
        why: { zh: "这台服务器没有签名密钥", en: "This server has no signing key" },
        since: "2026-11-01T00:00:00.000Z",
      },
    ],
    ...change,
  };
}

export function sourceOf(id: string, name: string, value: Snapshot, before?: Snapshot): PackSource {
  const report = auditSnapshot(value);
  const findings = report.results.flatMap((result) => result.findings);
  const snapshot = { id: `snap-${id}`, takenAt: value.takenAt, hash: hashOf(contentText(value)), value };
  const old =
    before && new Set(auditSnapshot(before).results.flatMap((one) => one.findings.map((f) => f.id)));
  const firstSeen = (finding: string) =>
    (old?.has(finding) ? before?.takenAt : value.takenAt) ?? value.takenAt;
  const found = new Set(findings.map((finding) => finding.id));
  const last = before?.takenAt ?? value.takenAt;
  const first = findings[0];
  const unknown = report.results.find(({ verdict }) => verdict === "unknown");
  return {
    source: { id, name, kind: "file" },
    snapshot,
    policy: null,
    ownRules: [],
    report,
    waivers: first
      ? [
          {
            id: `waiver-${id}`,
            findingId: first.id,
            accepted: hashOf(first.id),
            until: "2027-01-31T15:59:59.000Z",
            state: "holding",
            reason: "旺季前不调整，12 月中旬随版本升级一并处理，期间每日人工核对。",
            owner: "陈思远",
            acceptedBy: "王芳",
            acceptedAt: "2026-11-17T02:30:00.000Z",
          },
        ]
      : [],
    attestations: unknown
      ? [
          {
            id: `attestation-${id}`,
            ruleId: unknown.ruleId,
            subject: null,
            until: "2027-02-28T15:59:59.000Z",
            state: "holding",
            statement: "已在管理后台逐项核对，设置与制度一致。",
            attestedBy: "薛立新",
            attestedAt: "2026-11-18T03:00:00.000Z",
          },
        ]
      : [],
    sightings: Object.fromEntries([
      ...findings.map(
        (finding) => [finding.id, { firstSeenAt: firstSeen(finding.id), lastSeenAt: value.takenAt }] as const,
      ),
      ...[...(old ?? [])]
        .filter((one) => !found.has(one))
        .map((one) => [one, { firstSeenAt: last, lastSeenAt: last }] as const),
    ]),
    drift: before
      ? {
          against: {
            snapshotId: `snap-${id}-before`,
            takenAt: before.takenAt,
            hash: hashOf(contentText(before)),
          },
          diff: diffSnapshots(before, value),
        }
      : null,
  };
}

/** Artifacts as a pack writes them, as far as documents name them. */
export function artifactsOf({ sources }: PackContents): PackFile[] {
  return sources.map(({ source, snapshot }) => ({
    path: artifactPath(source.id, "snapshot"),
    mediaType: "application/json",
    bytes: new TextEncoder().encode(contentText(snapshot.value)),
  }));
}

const INCIDENTS: PackContents["incidents"] = [
  {
    id: "inc-3",
    number: 3,
    title: "抖音渠道整晚收不到消息",
    kind: "real",
    severity: "major",
    status: "closed",
    declaredAt: "2026-11-02T00:20:00.000Z",
    clocks: {
      started: { at: "2026-11-01T15:10:00.000Z", basis: "measured" },
      detected: { at: "2026-11-02T00:12:00.000Z", basis: "measured" },
      fallback_active: { at: "2026-11-02T00:40:00.000Z", basis: "estimated" },
      customer_informed: null,
      resolved: { at: "2026-11-02T03:05:00.000Z", basis: "measured" },
    },
    channels: ["douyin"],
    journal: [
      { at: "2026-11-02T00:20:00.000Z", kind: "observed", text: "夜班交接时发现没有新会话" },
      { at: "2026-11-02T00:40:00.000Z", kind: "action", text: "启用备用邮箱" },
    ],
    review: { cause: "授权链路中断后没有告警", reviewedAt: "2026-11-05T08:00:00.000Z" },
    followUps: [
      {
        id: "fu-1",
        title: "为断开的链路加告警",
        owner: "陈思远",
        dueAt: "2026-12-10T15:59:59.000Z",
        status: "open",
      },
    ],
  },
  {
    id: "inc-4",
    number: 4,
    title: "演练：微信渠道授权到期",
    kind: "drill",
    severity: "minor",
    status: "review",
    declaredAt: "2026-11-20T06:00:00.000Z",
    clocks: { started: { at: "2026-11-20T06:00:00.000Z", basis: "estimated" } },
    channels: [],
    journal: [],
    review: null,
    followUps: [],
  },
];

const LESSONS: PackContents["lessons"] = [
  {
    id: "les-1",
    incidentId: "inc-3",
    statement: "链路断开十分钟内必须有人知道，不能等到交接班。",
    outcome: "check",
    ruleId: "integration/link-down",
    verdictNow: "pass",
    acceptedAt: "2026-11-06T02:00:00.000Z",
  },
  {
    id: "les-2",
    incidentId: "inc-4",
    statement: "演练时备用电话无人接听，值班表要随人员调整更新。",
    outcome: "process",
    ruleId: null,
    verdictNow: null,
    acceptedAt: "2026-11-21T02:00:00.000Z",
  },
];
