import "server-only";
import { PullError } from "@/lib/contracts/pulls";
import { SECTION_TITLES } from "@/lib/engine/section-titles";
import { ledgerOf, SECTION_NAMES } from "@/lib/engine/snapshot";
import type { Text } from "@/lib/engine/text";
import type { Omission, PackSource } from "@/lib/exports/pack/contents";
import { db } from "@/lib/server/db";
import { within, type PackScope } from "./scope";

type Source = PackSource["source"];

export function notChosen({ name }: Source): Omission {
  return {
    what: { zh: "数据源的全部内容", en: "everything about the source" },
    subject: name,
    why: { zh: "制作时没有选择此数据源", en: "it was not chosen when the pack was made" },
    since: null,
  };
}

export async function noSnapshot(scope: PackScope, { id, name }: Source): Promise<Omission> {
  const last = await db().snapshot.findFirst({
    where: { organisationId: scope.organisation.id, sourceId: id, takenAt: { lt: scope.from } },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { takenAt: true },
  });
  return {
    what: { zh: "配置快照及其全部判定", en: "a snapshot and everything judged by it" },
    subject: name,
    why: { zh: "期间内没有取得任何配置快照", en: "no snapshot was taken in the period" },
    since: last?.takenAt.toISOString() ?? null,
  };
}

/** Fields of whole sections that could not be read in any row; sections that were not read whole are told by the pack itself. */
export function gapsIn({ source, snapshot }: PackSource): Omission[] {
  return SECTION_NAMES.flatMap((section): Omission[] => {
    const { status, at, fields } = ledgerOf(snapshot.value, section);
    const title = SECTION_TITLES[section];
    const gap = { subject: `${source.name} / ${section}`, since: at ?? snapshot.takenAt };
    if (status !== "complete") return [];
    const unread = Object.entries(fields ?? {}).filter(([, marker]) => marker.$ === "unreadable");
    if (unread.length === 0) return [];
    const names = unread.map(([field]) => field).sort();
    return [
      {
        what: {
          zh: `「${title.zh}」的字段 ${names.join("、")}`,
          en: `fields ${names.join(", ")} of “${title.en}”`,
        },
        ...gap,
        why: {
          zh: "平台没有提供，或无法读取",
          en: "the platform does not offer them, or they could not be read",
        },
      },
    ];
  });
}

/** Pulls of the period that brought nothing: the moments they would have shown are missing. One line per cause. */
export async function pullGaps(scope: PackScope, { id, name }: Source): Promise<Omission[]> {
  const pulls = await db().pull.findMany({
    where: {
      organisationId: scope.organisation.id,
      sourceId: id,
      status: { in: ["failed", "cancelled"] },
      queuedAt: within(scope),
    },
    orderBy: [{ queuedAt: "asc" }, { id: "asc" }],
    select: { status: true, error: true, queuedAt: true },
  });
  const byCause = new Map<string, { why: Text; since: Date; count: number }>();
  for (const { error, queuedAt } of pulls) {
    const read = PullError.safeParse(error);
    const why = read.success ? read.data.text : CANCELLED;
    const known = byCause.get(why.zh);
    byCause.set(why.zh, { why, since: known?.since ?? queuedAt, count: (known?.count ?? 0) + 1 });
  }
  return [...byCause.values()].map(({ why, since, count }) => ({
    what: { zh: `${count} 次拉取的数据`, en: `the data of ${count} ${count === 1 ? "pull" : "pulls"}` },
    subject: name,
    why,
    since: since.toISOString(),
  }));
}

const CANCELLED = { zh: "拉取被取消", en: "the pull was cancelled" };

/** A period that is not over cannot be told whole. */
export function periodGap({ to, at }: Pick<PackScope, "to" | "at">): Omission[] {
  if (to <= at) return [];
  return [
    {
      what: { zh: "期间尚未到来的部分", en: "the rest of the period" },
      subject: "period",
      why: { zh: "制作时期间还没有结束", en: "the period was not over when the pack was made" },
      since: at.toISOString(),
    },
  ];
}
