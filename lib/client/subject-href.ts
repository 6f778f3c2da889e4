/** Where the rows of a section are shown with every value; each page opens the row that the address names. */
const SETTING_PAGES: Record<string, string> = {
  agentPush: "/push",
  devices: "/push",
  sdkPush: "/push",
  cachePolicies: "/cache",
  credentials: "/credentials",
  webhooks: "/credentials",
  integrations: "/credentials",
};

/** Stands for how a whole section was read. */
const LEDGER = "ledger";

export type SubjectAddress = { path: string; query?: Record<string, string> };

/** The page about a row of the snapshot, by its section and id; null where it has none of its own. */
export function subjectAddress(kind: string, id: string): SubjectAddress | null {
  if (id === LEDGER) return null;
  if (kind === "agents" || kind === "channels") return { path: `/${kind}/${encodeURIComponent(id)}` };
  if (kind === "roles") return { path: "/permissions", query: { role: id } };
  const page = SETTING_PAGES[kind];
  return page ? { path: page, query: { tab: kind, row: id } } : null;
}

/** The row as one certain snapshot holds it; null for what is no row. */
export function snapshotRowHref(snapshotId: string, section: string, row: string): string | null {
  if (row === LEDGER || section === "organisation") return null;
  return `/snapshots/${encodeURIComponent(snapshotId)}/${section}?${new URLSearchParams({ row }).toString()}`;
}
