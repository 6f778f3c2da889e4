import "server-only";
import { createTranslator } from "next-intl";
import { AgentQuery, type AgentRow } from "@/lib/contracts/agents";
import { SEVERITIES } from "@/lib/engine/verdict";
import { notFound } from "@/lib/server/errors";
import { defineTable } from "@/lib/server/exports/define-table";
import { everyPage } from "@/lib/server/exports/pages";
import { currentView } from "@/lib/server/views/current";
import { countListing } from "./listing/count";
import { openListing } from "./listing/open";
import { type Mark, readPage } from "./listing/page";

const PAGE = 2000;

export const agentTable = defineTable<AgentQuery, AgentRow>({
  id: "agents",
  permission: "agents:read",
  query: AgentQuery,
  open: async (ctx, query) => {
    const view = await currentView(ctx, query);
    if (!view) throw notFound();
    const list = await openListing(ctx.organisation.id, view.snapshot.id);
    const { total } = await countListing(list.id, query);
    const rows = everyPage<AgentRow, Mark>(async (from) =>
      readPage(list, { ...query, limit: PAGE }, from ?? null),
    );
    return { total, rows, about: view.snapshot.takenAt.toISOString().slice(0, 10) };
  },
  columns: ({ catalogue, list, value }) => {
    const t = createTranslator({ ...catalogue, namespace: "agents" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    const tCommon = createTranslator({ ...catalogue, namespace: "common" });
    const tProof = createTranslator({ ...catalogue, namespace: "proof" });
    return [
      { key: "name", header: t("name"), value: ({ name }) => name },
      { key: "id", header: tExport("column.id"), value: ({ id }) => id },
      { key: "email", header: tExport("column.email"), value: ({ email }) => email },
      {
        key: "kind",
        header: tExport("column.kind"),
        value: ({ kind }) => (kind ? value("kind", kind) : null),
        code: ({ kind }) => kind,
      },
      {
        key: "now",
        header: t("now"),
        value: ({ now }) => t(`reception.${now.state}`),
        code: ({ now }) => now.state,
      },
      { key: "openChannels", header: tExport("column.openChannels"), value: ({ now }) => now.open },
      { key: "channels", header: t("channels"), value: ({ now }) => now.channels },
      {
        key: "gates",
        header: t("gates"),
        value: ({ now }) => list(now.gates.map((gate) => tProof(`gate.${gate}`))),
        code: ({ now }) => now.gates,
      },
      { key: "weekHours", header: t("week"), value: ({ week }) => week.hours },
      { key: "unknownHours", header: tExport("column.unknownHours"), value: ({ week }) => week.unknownHours },
      {
        key: "presence",
        header: t("presenceHeader"),
        value: ({ presence }) => ("value" in presence ? value("state", presence.value) : null),
        code: ({ presence }) => ("value" in presence ? presence.value : null),
      },
      { key: "load", header: t("load"), value: ({ load }) => load },
      {
        key: "state",
        header: t("state"),
        value: ({ state }) =>
          state === "absent" || state === "unreadable"
            ? tCommon(`provenance.${state}`)
            : value("state", state),
        code: ({ state }) => state,
      },
      {
        key: "roles",
        header: t("roles"),
        value: ({ roles }) => list(roles.map(({ name }) => name)),
        code: ({ roles }) => roles,
      },
      {
        key: "groups",
        header: t("groups"),
        value: ({ groups, everywhere }) =>
          everywhere ? t("allGroups") : list(groups.map(({ name }) => name)),
        code: ({ groups, everywhere }) => (everywhere ? "*" : groups),
      },
      ...SEVERITIES.map((severity) => ({
        key: severity,
        header: `${t("findings")}: ${tCommon(`severity.${severity}`)}`,
        value: ({ findings }: AgentRow) => findings[severity],
      })),
      { key: "unjudged", header: tExport("column.unjudged"), value: ({ unjudged }) => unjudged },
    ];
  },
});
