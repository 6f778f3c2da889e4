import "server-only";
import { createTranslator } from "next-intl";
import { ClientFilter, type ClientRow, matchesClient } from "@/lib/contracts/clients";
import { defineTable } from "@/lib/server/exports/define-table";
import { onView } from "@/lib/server/exports/on-view";
import { listClients } from "./list";

export const clientTable = defineTable<ClientFilter, ClientRow>({
  id: "clients",
  permission: "clients:read",
  query: ClientFilter,
  open: async (ctx, query) => {
    const { view, clients } = await listClients(ctx, query);
    return onView(
      view,
      clients.filter((client) => matchesClient(client, query)),
    );
  },
  columns: ({ catalogue, list, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "clients" });
    const tCheck = createTranslator({ ...catalogue, namespace: "self-check" });
    return [
      { key: "agent", header: t("column.agent"), value: ({ agent }) => agent.name },
      { key: "agentId", header: t("column.agentId"), value: ({ agent }) => agent.id },
      {
        key: "kind",
        header: t("column.kind"),
        value: ({ kind }) => kind && t(`kind.${kind}`),
        code: ({ kind }) => kind,
      },
      { key: "browser", header: t("column.browser"), value: ({ browser }) => browser },
      { key: "version", header: t("column.version"), value: ({ version }) => version },
      { key: "system", header: t("column.system"), value: ({ system }) => system },
      {
        key: "update",
        header: t("column.update"),
        value: ({ update }) => t(`update.${update}`),
        code: ({ update }) => update,
      },
      {
        key: "transport",
        header: t("column.transport"),
        value: ({ transport }) => t(`transport.${transport}`),
        code: ({ transport }) => transport,
      },
      instant("lastSeenAt", t("column.lastSeen"), ({ lastSeenAt }) => lastSeenAt),
      {
        key: "origin",
        header: t("column.origin"),
        value: ({ origin }) => t(`origin.${origin}`),
        code: ({ origin }) => origin,
      },
      instant("consentedAt", t("column.consent"), ({ consentedAt }) => consentedAt),
      {
        key: "problems",
        header: t("column.problems"),
        value: ({ checks }) =>
          list(
            checks
              .filter(({ outcome }) => outcome === "problem")
              .map(({ check }) => tCheck(`check.${check}.name`)),
          ),
        code: ({ checks }) => checks,
      },
    ];
  },
});
