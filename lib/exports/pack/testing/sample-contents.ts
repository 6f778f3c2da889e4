import { createHash } from "node:crypto";
import { contentText } from "@/lib/engine/canonical";
import { acceptedText } from "@/lib/engine/layers/waiver";
import type { OwnRule } from "@/lib/engine/own-rules/own-rule";
import type { Snapshot } from "@/lib/engine/snapshot";
import { type ConditionRunner, runConditionIn } from "@/lib/exports/own-rules/run-condition";
import { sampleSnapshots } from "@/lib/testing/sample-snapshots";
import type { PackContents, PackIncident, PackLesson, PackSource } from "../contents";
import { driftBetween } from "../evidence/drift";
import { factsOf, judge } from "../evidence/judge";
import type { BuiltPack, PackSigner } from "../build-pack";
import { chainFor } from "./audit-chain";
import { testSigner } from "./pack-keys";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Conditions run in a thread, as the server runs them. */
export const runCondition: ConditionRunner = (...args) =>
  runConditionIn({ file: new URL("../../own-rules/thread.mjs", import.meta.url) }, ...args);

const ORGANISATION = {
  id: "0198f3c2-0000-7000-8000-000000000001",
  name: "云杉家居",
  timezone: "Asia/Shanghai",
};

const HEAD = {
  id: "0198f3c2-6f00-7000-8000-000000000001",
  organisation: ORGANISATION,
  period: { from: "2026-10-31T16:00:00.000Z", to: "2026-11-30T16:00:00.000Z" },
  createdAt: "2026-11-30T17:00:00.000Z",
  requestedBy: "王芳",
  inlet: "0.1.0",
};

const OWN_RULE: OwnRule = {
  id: "own/few-conversations",
  version: 2,
  title: { zh: "同时接待上限低于 5", en: "takes fewer than five conversations" },
  severity: "info",
  section: "agents",
  condition: "capacity < 5",
};

type Options = {
  contents?: Partial<PackContents>;
  signer?: PackSigner;
  /** The pack these go on from. */
  previous?: BuiltPack;
};

/** Contents with something of everything, of the sample company's newest snapshot and the one before. */
export async function sampleContents({
  contents = {},
  signer = testSigner(),
  previous,
}: Options = {}): Promise<PackContents> {
  const [before, after] = (await sampleSnapshots()).slice(-2) as [Snapshot, Snapshot];
  const auditLog = await chainFor(ORGANISATION.id, signer);
  return {
    head: {
      ...HEAD,
      number: 2,
      previous: {
        id: previous?.manifest.id ?? HEAD.id,
        number: 1,
        manifestSha256: previous?.manifestSha256 ?? sha256("the manifest before"),
        chainHead: auditLog.start,
      },
    },
    sources: [await sampleSource(after, before)],
    incidents: [INCIDENT],
    lessons: [LESSON],
    auditLog,
    comments: [],
    requests: [],
    omissions: [],
    ...contents,
  };
}

/** Those of the month before, the first that were packed. */
export async function sampleContentsBefore(signer: PackSigner = testSigner()): Promise<PackContents> {
  const [before] = (await sampleSnapshots()).slice(-2) as [Snapshot];
  return {
    head: {
      ...HEAD,
      id: "0198f3c2-6f00-7000-8000-000000000000",
      number: 1,
      period: { from: "2026-09-30T16:00:00.000Z", to: "2026-11-02T16:00:00.000Z" },
      createdAt: "2026-11-02T17:00:00.000Z",
      previous: null,
    },
    sources: [await sampleSource(before, null)],
    incidents: [],
    lessons: [],
    auditLog: await chainFor(ORGANISATION.id, signer, { from: 0, to: 30, at: "2026-11-02T16:59:00.000Z" }),
    omissions: [],
  };
}

/** One source as the server gathers it: judged with a policy and an own rule, one risk accepted, one thing attested. */
export async function sampleSource(after: Snapshot, before: Snapshot | null): Promise<PackSource> {
  const policy = { queueMinimum: 10 };
  const ownRules = [OWN_RULE];
  const report = await judge({ ownRules }, factsOf({ snapshot: after, policy }), runCondition);
  const findings = report.results.flatMap((result) => result.findings);
  const [accepted] = findings;
  const unknown = report.results.find(({ verdict }) => verdict === "unknown");
  const id = "0198f3c2-1111-7000-8000-000000000001";
  return {
    source: { id, name: "美洽", kind: "file" },
    snapshot: {
      id: snapshotId(after),
      takenAt: after.takenAt,
      hash: hashOf(after),
      value: after,
    },
    policy,
    ownRules,
    report,
    waivers: accepted
      ? [
          {
            id: "0198f3c2-3333-7000-8000-000000000001",
            findingId: accepted.id,
            accepted: sha256(acceptedText(accepted)),
            until: "2026-12-31T15:59:59.000Z",
            state: "holding",
            reason: "供应商十二月底前修复",
            owner: "薛立新",
            acceptedBy: "王芳",
            acceptedAt: "2026-11-17T02:00:00.000Z",
          },
        ]
      : [],
    attestations: unknown
      ? [
          {
            id: "0198f3c2-4444-7000-8000-000000000001",
            ruleId: unknown.ruleId,
            subject: null,
            until: "2026-12-31T15:59:59.000Z",
            state: "holding",
            statement: "已在后台逐项查看",
            attestedBy: "薛立新",
            attestedAt: "2026-11-17T03:00:00.000Z",
          },
        ]
      : [],
    sightings: Object.fromEntries(
      findings.map((finding) => [
        finding.id,
        { firstSeenAt: "2026-11-02T02:00:00.000Z", lastSeenAt: "2026-11-16T02:00:00.000Z" },
      ]),
    ),
    drift: before && {
      against: {
        snapshotId: snapshotId(before),
        takenAt: before.takenAt,
        hash: hashOf(before),
      },
      diff: driftBetween(before, after),
    },
  };
}

const snapshotId = ({ takenAt }: Snapshot) =>
  `0198f3c2-2222-7000-8000-${takenAt.replace(/\D/g, "").slice(0, 12)}`;
const hashOf = (snapshot: Snapshot) => sha256(contentText(snapshot));

const INCIDENT: PackIncident = {
  id: "0198f3c2-5555-7000-8000-000000000001",
  number: 7,
  title: "微信渠道消息无人接收",
  kind: "real",
  severity: "major",
  status: "closed",
  declaredAt: "2026-11-16T02:30:00.000Z",
  clocks: {
    started: { at: "2026-11-16T02:00:00.000Z", basis: "estimated" },
    detected: { at: "2026-11-16T02:30:00.000Z", basis: "measured" },
    resolved: null,
  },
  channels: ["wechat"],
  journal: [
    { at: "2026-11-16T02:40:00.000Z", kind: "action", text: '=HYPERLINK("http://example.com")', by: "王芳" },
  ],
  review: { revision: 3, cause: "更新后角色权限被收回", state: "finished" },
  followUps: [
    { title: "恢复夜班角色的回复权限", owner: "薛立新", dueAt: "2026-11-20T16:00:00.000Z", state: "done" },
  ],
};

const LESSON: PackLesson = {
  id: "0198f3c2-6666-7000-8000-000000000001",
  incidentId: INCIDENT.id,
  statement: "收回权限前先看值班表",
  outcome: "check",
  ruleId: OWN_RULE.id,
  verdictNow: "fail",
  acceptedAt: "2026-11-18T02:00:00.000Z",
};
