import "server-only";
import { FindingQuery } from "@/lib/contracts/findings";
import { INCIDENT_KINDS } from "@/lib/contracts/incident-words";
import { IncidentQuery } from "@/lib/contracts/incidents";
import type { SearchHit } from "@/lib/contracts/search";
import { db } from "@/lib/server/db";
import { readPage } from "@/lib/server/findings/read-page";
import { findingScope } from "@/lib/server/findings/within-seat";
import { filterOf } from "@/lib/server/incidents/filter";
import { withinSeat } from "@/lib/server/seat";
import type { Search } from "./finders";

const NEWEST_SNAPSHOTS = 500;

/** The gravest unresolved ones first. */
export async function findFindings({ ctx, text, language, view, limit }: Search): Promise<SearchHit[]> {
  if (!view) return [];
  const scope = await findingScope(ctx, view.source.id);
  const { findings } = await readPage(scope, FindingQuery.parse({ q: text.typed, limit }));
  return findings.map(({ id, message }) => ({
    kind: "finding",
    id,
    title: language === "en" ? message.en : message.zh,
    href: `/findings/${encodeURIComponent(id)}`,
  }));
}

/** By number, by name and by what the timeline says; the newest first, real ones before drills. */
export async function findIncidents({ ctx, text, limit }: Search): Promise<SearchHit[]> {
  const found: SearchHit[] = [];
  for (const kind of INCIDENT_KINDS) {
    const rows = await db().incident.findMany({
      where: filterOf(ctx, IncidentQuery.parse({ kind, q: text.typed })),
      select: { id: true, number: true, title: true },
      orderBy: { number: "desc" },
      take: limit - found.length,
    });
    for (const { id, number, title } of rows)
      found.push({ kind: "incident", id, title, subtitle: `INC-${number}`, href: `/incidents/${id}` });
  }
  return found;
}

export async function findSources({ ctx, text, limit }: Search): Promise<SearchHit[]> {
  const sources = await db().source.findMany({
    where: { organisationId: ctx.organisation.id, archivedAt: null, ...withinSeat(ctx, { source: "id" }) },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  return text
    .best(sources, limit, ({ name }) => [name])
    .map(({ id, name }) => ({ kind: "source", id, title: name, href: `/sources/${id}` }));
}

/** By source, by day or by the beginning of the hash. */
export async function findSnapshots({ ctx, text, limit }: Search): Promise<SearchHit[]> {
  const snapshots = await db().snapshot.findMany({
    where: {
      organisationId: ctx.organisation.id,
      ...withinSeat(ctx, { source: "sourceId", at: "takenAt" }),
    },
    select: { id: true, hash: true, takenAt: true, source: { select: { name: true } } },
    orderBy: { takenAt: "desc" },
    take: NEWEST_SNAPSHOTS,
  });
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: ctx.organisation.timezone });
  const entries = snapshots.map(({ id, hash, takenAt, source }) => ({
    id,
    hash,
    title: `${source.name} ${day.format(takenAt)}`,
  }));
  return text
    .best(entries, limit, ({ title, hash }) => [title, hash])
    .map(({ id, hash, title }) => ({
      kind: "snapshot",
      id,
      title,
      subtitle: hash.slice(0, 12),
      href: `/snapshots/${id}`,
    }));
}

export async function findMembers({ ctx, text, limit }: Search): Promise<SearchHit[]> {
  const members = await db().member.findMany({
    where: { organisationId: ctx.organisation.id },
    select: { id: true, name: true, email: true },
    orderBy: { name: "asc" },
  });
  return text
    .best(members, limit, ({ name, email }) => [name, email])
    .map(({ id, name, email }) => ({ kind: "member", id, title: name, subtitle: email, href: "/members" }));
}
