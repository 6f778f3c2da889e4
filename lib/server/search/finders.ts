import "server-only";
import type { Permission } from "@/lib/access";
import type { SearchHit, SearchQuery } from "@/lib/contracts/search";
import { RULES } from "@/lib/engine/rules/registry";
import type { OpenList } from "@/lib/server/agents/listing/open";
import type { Context } from "@/lib/server/context";
import type { View } from "@/lib/server/views/current";
import { findAgents, findNamed } from "./find-listed";
import { findFindings, findIncidents, findMembers, findSnapshots, findSources } from "./find-stored";
import type { SearchText } from "./search-text";

export type Search = {
  ctx: Context;
  text: SearchText;
  language: SearchQuery["language"];
  /** Null before the first snapshot. */
  view: View | null;
  list: OpenList | null;
  limit: number;
};

/** How one kind of thing is found, and the right that whoever finds it must have. */
type Finder = { permission: Permission; find: (search: Search) => SearchHit[] | Promise<SearchHit[]> };

const METAS = RULES.map(({ meta }) => meta);

export const FINDERS: Record<SearchHit["kind"], Finder> = {
  agent: { permission: "agents:read", find: findAgents },
  channel: { permission: "channels:read", find: findNamed("channel", "channels", "/channels/") },
  rule: { permission: "findings:read", find: findRules },
  finding: { permission: "findings:read", find: findFindings },
  incident: { permission: "incidents:read", find: findIncidents },
  role: { permission: "permissions:read", find: findNamed("role", "roles", "/permissions?role=") },
  group: { permission: "agents:read", find: findNamed("group", "groups", "/agents?group=") },
  source: { permission: "sources:read", find: findSources },
  snapshot: { permission: "snapshots:read", find: findSnapshots },
  member: { permission: "members:read", find: findMembers },
};

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
