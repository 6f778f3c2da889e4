import "server-only";
import type { NotificationItem } from "@/lib/contracts/notifications";
import { AuditSummary } from "@/lib/contracts/proof";
import type { Finding } from "@/lib/engine/finding";
import type { Transaction } from "@/lib/server/db";
import { sha256 } from "@/lib/server/snapshots/pack";
import type { NotificationEvent } from "./event";
import { type NewlyDark, newlyDark } from "./newly-dark";
import { notify } from "./notify";
import { notifyOfChangedWaivers } from "./lapsed-waivers";

type Judged = {
  organisationId: string;
  sourceId: string;
  snapshotId: string;
  takenAt: Date;
  summary: AuditSummary;
  /** Findings that were not there before. */
  appeared: readonly Finding[];
};

/** Rules about what ends by itself on a day that is known. */
const EXPIRY_RULES = new Set([
  "credential/expiring",
  "credential/subscription-expired",
  "channel/authorization-expiring",
]);

/** What a newly judged snapshot says that the one before did not: darkness, faults, ends, risks no longer accepted. */
export async function notifyOfSnapshot(tx: Transaction, judged: Judged): Promise<void> {
  const { organisationId, sourceId, snapshotId, takenAt, appeared } = judged;
  // Without anybody to tell, nothing is looked up.
  if (
    (await tx.notificationTarget.count({ where: { organisationId, archivedAt: null, isEnabled: true } })) ===
    0
  )
    return;
  const source = await tx.source.findUniqueOrThrow({ where: { id: sourceId }, select: { name: true } });
  const base = { organisationId, sourceId, at: takenAt, subject: source.name, severity: null };
  const dark = await darknessOf(tx, judged);
  const events: NotificationEvent[] = [
    {
      ...base,
      kind: "channel-dark",
      sameAs: `channel-dark:${sourceId}:${keyOf(dark.map(({ id }) => id))}`,
      items: dark.map(darkItem),
      path: `/?source=${sourceId}&snapshot=${snapshotId}`,
    },
    {
      ...base,
      kind: "credential-expiring",
      sameAs: `credential-expiring:${sourceId}:${keyOf(idsOf(appeared.filter(isExpiry)))}`,
      items: appeared.filter(isExpiry).map(({ message, channels }) => ({ text: message, channels })),
      path: `/credentials?source=${sourceId}`,
    },
    {
      ...base,
      kind: "new-finding",
      sameAs: `new-finding:${sourceId}:${keyOf(idsOf(appeared))}`,
      items: appeared.map(findingItem),
      path: `/findings?source=${sourceId}&status=new`,
    },
  ];
  for (const event of events) if (event.items.length > 0) await notify(tx, event);
  await notifyOfChangedWaivers(tx, base);
}

/** Nothing to compare with: a first snapshot says how things are, not that they got worse. */
async function darknessOf(
  tx: Transaction,
  { sourceId, snapshotId, takenAt, summary }: Judged,
): Promise<NewlyDark[]> {
  const before = await tx.snapshot.findFirst({
    where: { sourceId, id: { not: snapshotId }, takenAt: { lte: takenAt } },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { audits: { orderBy: { id: "desc" }, take: 1, select: { summary: true } } },
  });
  const stored = before?.audits[0]?.summary;
  return stored ? newlyDark(AuditSummary.parse(stored), summary) : [];
}

function darkItem({ id, name, hours, isDarkNow }: NewlyDark): NotificationItem {
  const now = isDarkNow ? { zh: "当前无人可接待，", en: "nobody can receive now, " } : { zh: "", en: "" };
  return {
    text: {
      zh: `「${name}」${now.zh}本周新增 ${hours} 个小时无人接待`,
      en: `“${name}”: ${now.en}${hours} more hours of this week without anybody`,
    },
    severity: "blocker",
    channels: [id],
  };
}

const isExpiry = ({ ruleId }: Finding) => EXPIRY_RULES.has(ruleId);
const idsOf = (findings: readonly Finding[]) => findings.map(({ id }) => id);

function findingItem({ message, severity, channels, ruleId }: Finding): NotificationItem {
  return { text: message, severity, channels: [...channels], expires: EXPIRY_RULES.has(ruleId) };
}

const keyOf = (ids: readonly string[]) => sha256([...ids].sort().join(" ")).slice(0, 16);
