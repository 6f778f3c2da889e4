"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Tabs } from "@/components/ui/tabs";
import { PERMISSION_TABS, type PermissionTab, readTab } from "@/lib/client/permissions";
import { useUrlState } from "@/lib/client/url-state";
import { ConflictsTab } from "./conflicts-tab";
import { MatrixLegend } from "./legend";
import { MatrixTab } from "./matrix-tab";
import { CLEARED } from "./opened-params";
import { PermissionSheet } from "./permission-sheet";
import { RelationsTab } from "./relations-tab";

/** Who reads, and whether they may write the organisation's rules. */
type PermissionsContentProps = { ownId: string; canWrite: boolean };

/** Who may do what, what each role says, and which roles do not go together. */
export function PermissionsContent({ ownId, canWrite }: PermissionsContentProps) {
  const t = useTranslations("permissions");
  const url = useUrlState();
  const chosen = readTab(url.get("tab"), url.get("role"));
  const contents: Record<PermissionTab, ReactNode> = {
    agents: <MatrixTab of="agents" />,
    roles: <MatrixTab of="roles" />,
    conflicts: <ConflictsTab />,
    relations: <RelationsTab ownId={ownId} canWrite={canWrite} />,
  };
  return (
    <Page fill>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={chosen === "agents" || chosen === "roles" ? <MatrixLegend /> : null}
      />
      <Tabs
        className="flex-1"
        label={t("views")}
        value={chosen}
        onValueChange={(tab) => url.set({ ...CLEARED, tab: tab === "agents" ? null : tab })}
        tabs={PERMISSION_TABS.map((tab) => ({ value: tab, label: t(`tab.${tab}`), content: contents[tab] }))}
      />
      <PermissionSheet />
    </Page>
  );
}
