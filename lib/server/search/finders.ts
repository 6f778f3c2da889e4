import "server-only";
import type { Permission } from "@/lib/access";
import type { SearchHit, SearchQuery } from "@/lib/contracts/search";
import { RULES } from "@/lib/engine/rules/registry";
import { rowsOf, type SectionName } from "@/lib/engine/snapshot";
import { known } from "@/lib/engine/value";
import type { Context } from "@/lib/server/context";
import type { LoadedSnapshot } from "@/lib/server/snapshots/load";
import type { View } from "@/lib/server/views/current";
import { findFindings, findIncidents, findMembers, findSnapshots, findSources } from "./find-stored";
import type { SearchText } from "./search-text";

export type Search = {
  ctx: Context;
  text: SearchText;
  language: SearchQuery["language"];
  /** Null before the first snapshot. */
  view: View | null;
  loaded: LoadedSnapshot | null;
  limit: number;
};

/** How one kind of thing is found, and the right that whoever finds it must have. */
type Finder = { permission: Permission; find: (search: Search) => SearchHit[] | Promise<SearchHit[]> };

const METAS = RULES.map(({ meta }) => meta);

export const FINDERS: Record<SearchHit["kind"], Finder> = {
  agent: {
    permission: "agents:read",
    find: ({ text, loaded, limit }) =>
      text
        .best(rows(loaded, "agents"), limit, ({ name, id, email }) => [name, id, known(email)])
        .map(({ id, name, email }) => ({
          kind: "agent",
          id,
          title: name,
          subtitle: known(email) ?? id,
          href: `/agents/${encodeURIComponent(id)}`,
        })),
  },
  channel: { permission: "channels:read", find: named("channel", "channels", "/channels/") },
  rule: { permission: "findings:read", find: findRules },
  finding: { permission: "findings:read", find: findFindings },
  incident: { permission: "incidents:read", find: findIncidents },
  role: { permission: "permissions:read", find: named("role", "roles", "/permissions?role=") },
  group: { permission: "agents:read", find: named("group", "groups", "/agents?group=") },
  source: { permission: "sources:read", find: findSources },
  snapshot: { permission: "snapshots:read", find: findSnapshots },
  member: { permission: "members:read", find: findMembers },
};

function rows<S extends SectionName>(loaded: LoadedSnapshot | null, section: S) {
  return loaded ? rowsOf(loaded.snapshot, section) : [];
}

function named(kind: SearchHit["kind"], section: "channels" | "roles" | "groups", path: string) {
  return ({ text, loaded, limit }: Search): SearchHit[] =>
    text
      .best<{ id: string; name: string }>(rows(loaded, section), limit, ({ name, id }) => [name, id])
      .map(({ id, name }) => ({ kind, id, title: name, href: `${path}${encodeURIComponent(id)}` }));
}

function findRules({ text, language, limit }: Search): SearchHit[] {
  const [own, other] = language === "en" ? (["en", "zh"] as const) : (["zh", "en"] as const);
  return text
    .best(METAS, limit, ({ title, id, requirements }) => [
      title.fail[own],
      title.pass[own],
      title.fail[other],
      id,
      ...requirements,
    ])
    .map(({ id, title }) => ({
      kind: "rule",
      id,
      title: title.fail[own],
      subtitle: id,
      href: `/findings/checks/${id}`,
    }));
}
