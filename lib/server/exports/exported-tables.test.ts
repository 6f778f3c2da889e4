import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

/** Tables that are part of something taken along elsewhere, or that nobody takes along. */
const WITHOUT: Record<string, string> = {
  "components/api-docs/api-guide.tsx": "documentation; the whole of it is the OpenAPI document",
  "components/api-docs/parameter-table.tsx": "documentation; the whole of it is the OpenAPI document",
  "components/permissions/conflict-view.tsx": "one row of the conflicts, opened",
  "components/permissions/narrow-matrix.tsx": "the matrix on a phone",
  "components/audit-log/audit-changes.tsx": "one line of the audit log, opened",
  "components/audit-log/audit-log-table.tsx": "has the export of the audit log's own page",
  "components/sources/import-outcome.tsx": "what was refused in a file one has in hand",
  "components/reception-log/preview-table.tsx": "the first lines of a file one has in hand",
  "components/reception-log/imported-log.tsx": "the refused lines of a file one has in hand",
  "components/own-rules/trial-view.tsx": "a rehearsal that is not kept",
  "components/packs/pack-files.tsx": "the manifest, which is in the pack",
  "components/packs/compared-reception.tsx": "made from two packs one can take along",
  "components/probes/host-list.tsx": "copied as text for the network team",
  "components/receivers/event-log.tsx": "the newest signs of life; what they prove is in the snapshots",
  "components/tokens/token-table.tsx": "credentials, not records",
};

/** Where the button stands when it does not stand in the table's own file. */
const BUTTON_IN: Record<string, string> = {
  "components/findings/finding-table.tsx": "components/findings/finding-list.tsx",
  "components/findings/finding-group-table.tsx": "components/findings/finding-list.tsx",
  "components/settings/setting-table.tsx": "components/settings/settings-tabs.tsx",
  "components/members/members-table.tsx": "components/members/members-overview.tsx",
  "components/members/invitations-table.tsx": "components/members/members-overview.tsx",
  "components/account/sessions-table.tsx": "components/account/account-overview.tsx",
  "components/waivers/waiver-table.tsx": "components/waivers/layer-list.tsx",
  "components/waivers/attestation-table.tsx": "components/waivers/layer-list.tsx",
  "components/reception-log/import-table.tsx": "components/reception-log/log-imports.tsx",
  "components/reception-log/contradiction-table.tsx": "components/reception-log/log-summary.tsx",
  "components/sources/pull-history.tsx": "components/sources/source-detail.tsx",
  "components/sources/ledger-table.tsx": "components/snapshots/snapshot-content.tsx",
};

const TABLE = /<(?:DataTable|Table)\s/;
const files = filesUnder("components").filter((file) => file.endsWith(".tsx") && !file.endsWith(".test.tsx"));
const textOf = (file: string) => readFileSync(file, "utf8");
const tables = files.filter((file) => !file.startsWith("components/ui/") && TABLE.test(textOf(file)));

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
    path.posix.join(folder, name.replaceAll(path.sep, "/")),
  );
}

it("every table can be taken along, or says why not", () => {
  const bare = tables.filter(
    (file) => !(file in WITHOUT) && !textOf(BUTTON_IN[file] ?? file).includes("<ExportMenu"),
  );
  expect(bare).toEqual([]);
  expect(
    [...Object.keys(WITHOUT), ...Object.keys(BUTTON_IN)].filter((file) => !tables.includes(file)),
  ).toEqual([]);
});

it("every button leads to a route, and every route has a button", () => {
  const asked = files
    .flatMap((file) => [
      ...textOf(file).matchAll(/path=(?:"([^"]+)"|\{`([^`]+)`\}|\{\s*\w+ \? "([^"]+)" : "([^"]+)"\s*\})/g),
    ])
    .flatMap(([, ...found]) => found.filter((one) => one?.endsWith("/export")))
    .map((one) => (one ?? "").replace("${snapshotPath(", "snapshots/${(").replace(/\$\{[^}]*\}+/g, "*"));
  const routes = filesUnder("app/api/v1")
    .filter((file) => file.endsWith("/export/route.ts") && textOf(file).includes("exportRoute("))
    .map((file) => file.slice("app/api/v1/".length, -"/route.ts".length).replace(/\[[^\]]+\]/g, "*"));
  expect([...new Set(asked)].toSorted()).toEqual(routes.toSorted());
});
