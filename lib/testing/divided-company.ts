import { randomUUID } from "node:crypto";
import { Snapshot } from "@/lib/engine/snapshot";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";
import { receivingCompany } from "@/lib/engine/testing/company";
import { EMPTY_KIT } from "@/lib/engine/emergency-kit";
import { recordAudit } from "@/lib/server/audit-log";
import type { Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { prepareSnapshot, storeSnapshot } from "@/lib/server/snapshots/store";
import { extendIncident, fillIncident } from "./divided-incident";
import { fillSiteScan } from "./divided-site-scan";

/** In every name and text of what lies outside the seat: no byte of them may reach it. */
export const OUTSIDE = ["CANARYOTHER", "CANARYEARLY", "CANARYLATE"] as const;
/** In what lies inside, so that silence is no pass. */
export const INSIDE = "INSIDEMARK";

export const OCTOBER = {
  from: new Date("2026-10-01T00:00:00+08:00"),
  to: new Date("2026-11-01T00:00:00+08:00"),
};

type Where =
  | "source"
  | "snapshot"
  | "incident"
  | "lesson"
  | "import"
  | "attachment"
  | "draft"
  | "waiver"
  | "attestation";
export type Ids = Record<Where, string>;

/** A company with two sources and data before, in and after October; of each kind the ids inside and outside. */
export async function divideCompany(
  ctx: Context,
): Promise<{ inside: Ids; outside: Ids[]; targetId: string }> {
  const ours = await makeSource(ctx, INSIDE);
  const theirs = await makeSource(ctx, OUTSIDE[0]);
  const early = await fill(ctx, ours, OUTSIDE[1], "2026-09-10T02:00:00Z");
  const inside = await fill(ctx, ours, INSIDE, "2026-10-12T02:00:00Z");
  const other = await fill(ctx, theirs, OUTSIDE[0], "2026-10-13T02:00:00Z");
  const late = await fill(ctx, ours, OUTSIDE[2], "2026-11-10T02:00:00Z");
  await extendIncident(ctx, inside.incident, OUTSIDE[2]);
  return { inside, outside: [early, other, late], targetId: await makeTarget(ctx, ours, theirs) };
}

async function makeSource(ctx: Context, mark: string): Promise<string> {
  const { id } = await db().source.create({
    data: {
      organisationId: ctx.organisation.id,
      kind: "file",
      name: `数据源 ${mark}`,
      settings: { note: mark },
    },
  });
  return id;
}

/** The smallest company with a fault, every name of it marked. */
function markedSnapshot(mark: string, takenAt: string): Snapshot {
  const company = receivingCompany();
  company.agents = company.agents.map((agent) => ({ ...agent, state: "disabled" as const }));
  const snapshot = buildSnapshot(company, { takenAt });
  const named = JSON.stringify(snapshot, (key, value: unknown) =>
    key === "name" && typeof value === "string" ? `${value} ${mark}` : value,
  );
  return Snapshot.parse(JSON.parse(named));
}

/** One of everything a source can have, at a moment. */
async function fill(ctx: Context, sourceId: string, mark: string, moment: string): Promise<Ids> {
  const organisationId = ctx.organisation.id;
  const at = new Date(moment);
  const own = { organisationId, sourceId };
  const mine = { createdById: ctx.actor.id, createdAt: at };
  const prepared = await prepareSnapshot(markedSnapshot(mark, moment), own);
  const { snapshotId } = await transaction((tx) => storeSnapshot(tx, { ...own, importedBy: mark }, prepared));
  const words = { zh: mark, en: mark };
  const error = { code: "unreachable", text: words, remedy: words };
  await db().pull.create({
    data: { ...own, status: "failed", queuedAt: at, startedAt: at, finishedAt: at, error },
  });
  const { id: draft } = await db().draft.create({
    data: {
      ...own,
      ...{
        name: `草稿 ${mark}`,
        edits: [],
        certificate: certificateOn(snapshotId, moment),
        certificateHash: NO_HASH,
      },
      ...{ authorId: ctx.actor.id, createdAt: at, updatedAt: at },
    },
  });
  await db().probe.create({
    data: {
      ...own,
      ...{
        name: `探测 ${mark}`,
        kind: "http",
        url: `https://${mark}.example.com`,
        expects: "any",
        purpose: "api",
      },
      // Those set up before the period go on in it.
      ...{ everyMinutes: 5, nextAt: at, createdAt: at, archivedAt: mark === OUTSIDE[1] ? at : null },
      runs: { create: { organisationId, at, verdict: "reachable", totalMs: 1, steps: [] } },
    },
  });
  await fillSiteScan(own, mark, at, mark === OUTSIDE[1]);
  await fillSelfCheck(own, mark, at);
  const layers = await fillLayers(own, mark, at, mine);
  const log = await fillLog(own, mark, at);
  const incident = await fillIncident(ctx, { ...own, snapshotId }, mark, at);
  await fillWhole(ctx, mark, at, own);
  return { source: sourceId, snapshot: snapshotId, draft, import: log, ...layers, ...incident };
}

const NO_HASH = "0".repeat(64);

function certificateOn(id: string, takenAt: string) {
  const none = { gained: 0, lost: 0 };
  return {
    format: "inlet.certificate/1",
    snapshot: { id, hash: NO_HASH, configurationHash: NO_HASH, takenAt },
    ...{ rulesetHash: NO_HASH, edits: [], hours: none, permissions: none },
    ...{ opened: [], closed: [], blinded: [], clean: true },
  };
}

type Own = { organisationId: string; sourceId: string };

/** A link that ended before the next period, and what one agent sent by it. */
async function fillSelfCheck({ organisationId, sourceId }: Own, mark: string, at: Date) {
  const codes = {
    ...{ browser: "current", notifications: "denied", serviceWorker: "registered", push: "not-permitted" },
    ...{ shown: "not-sent", websocket: "echoed", clock: "exact", storage: "working" },
    ...{ thirdParty: "no-second-site", privateMode: "cannot-tell", background: "not-left" },
  };
  const { id: linkId } = await db().selfCheckLink.create({
    data: {
      ...{ organisationId, sourceId, label: `自检 ${mark}`, tokenHash: randomUUID(), createdBy: "王芳" },
      ...{ createdAt: at, expiresAt: new Date(at.getTime() + 86_400_000) },
    },
  });
  await db().selfCheckReport.create({
    data: {
      ...{ organisationId, sourceId, linkId, at, consentedAt: at, agentId: "a1", agentName: `李娜 ${mark}` },
      ...{ browser: "Chrome", version: "157.0", system: "Windows", userAgent: mark },
      results: { codes, facts: {} },
    },
  });
}

async function fillLayers(own: Own, mark: string, at: Date, mine: { createdById: string; createdAt: Date }) {
  const finding = await db().finding.findFirstOrThrow({ where: own, orderBy: { id: "asc" } });
  const until = new Date(at.getTime() + 3 * 86_400_000);
  // Held for a few days, and taken back: at most one that nobody ended is allowed.
  const layer = { ...own, ...mine, until, endedAt: until, endedById: mine.createdById };
  const waiver = await db().waiver.create({
    data: {
      ...layer,
      findingId: finding.id,
      accepted: "x",
      reason: `理由 ${mark}`,
      ownerId: mine.createdById,
    },
  });
  const attestation = await db().attestation.create({
    data: { ...layer, ruleId: finding.ruleId, evidence: `证据 ${mark}` },
  });
  // What was there before the period and has no end belongs to it as well.
  if (mark !== OUTSIDE[1])
    await db().separationRule.create({
      data: {
        ...own,
        ...{ name: `互斥 ${mark}`, ownerId: mine.createdById, createdAt: at, updatedAt: at },
        left: { mode: "all", permissions: ["conversation.view"] },
        right: { mode: "all", permissions: ["conversation.reply"] },
      },
    });
  return { waiver: waiver.id, attestation: attestation.id };
}

async function fillLog(own: Own, mark: string, at: Date): Promise<string> {
  const file = { name: `日志 ${mark}.csv`, format: "csv", mapping: {}, problems: [], createdBy: mark };
  const row = await db().receptionLogImport.create({
    data: {
      ...own,
      ...file,
      status: "complete",
      lines: 1,
      firstAt: at,
      lastAt: at,
      createdAt: at,
      finishedAt: at,
    },
  });
  await db().receptionLogEntry.create({
    data: {
      ...own,
      ...{ importId: row.id, row: 1, receivedAt: at, channel: `渠道 ${mark}`, state: "missed" },
      ...{ error: mark, errorClass: "other", errorKey: mark, late: false },
    },
  });
  const found = { ...own, generation: 1, channel: `渠道 ${mark}` };
  await db().receptionLogAnalysis.upsert({
    where: { organisationId_sourceId: own },
    update: {},
    create: { ...own, generation: 1, analysedAt: at },
  });
  await db().receptionLogHour.create({
    data: { ...found, hour: at, received: 1, missed: 1, unknown: 0, late: 0, errors: 1 },
  });
  await db().receptionLogAnomaly.create({
    data: { ...found, kind: "error", at, errorClass: "other", errorKey: mark, count: 1 },
  });
  await db().receptionLogKey.create({
    data: {
      ...own,
      name: `钥匙 ${mark}`,
      tokenHash: randomUUID(),
      createdBy: mark,
      createdAt: at,
      revokedAt: mark === OUTSIDE[1] ? at : null,
    },
  });
  return row.id;
}

/** What is the organisation's as a whole, and what the audit log says. */
async function fillWhole(ctx: Context, mark: string, at: Date, { sourceId }: Own): Promise<void> {
  const organisationId = ctx.organisation.id;
  const version = 1 + (await db().emergencyKitVersion.count({ where: { organisationId } }));
  // One kit and one own rule serve all sources: only what came after the period is outside.
  const text = mark === OUTSIDE[2] ? mark : INSIDE;
  await db().emergencyKitVersion.create({
    data: {
      ...{ organisationId, version, createdById: ctx.actor.id, createdAt: at },
      content: { ...EMPTY_KIT, teamNotice: { zh: text, en: text } },
    },
  });
  await db().ownRule.create({
    data: {
      ...{ organisationId, id: `own/rule-${version}`, isEnabled: false, version: 1 },
      versions: {
        create: {
          ...{ version: 1, titleZh: text, titleEn: text, severity: "info", section: "agents" },
          ...{ condition: "true", createdAt: at, createdById: ctx.actor.id },
        },
      },
    },
  });
  await transaction(async (tx) => {
    await recordAudit(tx, ctx, {
      action: "source.update",
      target: { kind: "source", id: sourceId, name: `数据源 ${mark}` },
      after: { name: mark },
    });
    await recordAudit(tx, ctx, { action: "own-rule.create", target: { kind: "rule", id: mark, name: mark } });
  });
}

async function makeTarget(ctx: Context, ours: string, theirs: string): Promise<string> {
  const organisationId = ctx.organisation.id;
  const { id: targetId } = await db().notificationTarget.create({
    data: {
      ...{ organisationId, kind: "wecom", name: "值班群", locale: "zh-CN", settings: {}, isEnabled: true },
      address: { host: "qyapi.weixin.qq.com", lastFour: "abcd" },
      subscription: {
        ...{ events: ["pull-failed"], severity: "info", quiet: false },
        channels: [
          { source: ours, channel: INSIDE },
          { source: theirs, channel: OUTSIDE[0] },
        ],
      },
    },
  });
  const told = [
    [ours, INSIDE, "2026-10-12T02:00:00Z"],
    [theirs, OUTSIDE[0], "2026-10-12T03:00:00Z"],
    [ours, OUTSIDE[2], "2026-11-12T02:00:00Z"],
  ] as const;
  for (const [sourceId, mark, moment] of told) {
    const at = new Date(moment);
    const content = { subject: mark, path: "/", severity: null, items: [], total: 0 };
    await db().delivery.create({
      data: {
        ...{ organisationId, targetId, sourceId, event: "pull-failed", sameAs: mark, content, attempts: 1 },
        ...{ occurredAt: at, createdAt: at, nextAttemptAt: at, status: "sent", finishedAt: at },
      },
    });
  }
  return targetId;
}
