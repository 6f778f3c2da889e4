"use client";

import { useQuery } from "@tanstack/react-query";
import { LifeBuoy, Pencil, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { emergencyQueries } from "@/lib/client/emergency";
import type { KitView } from "@/lib/contracts/emergency";
import { ChecklistPanel } from "./checklist-panel";
import { DrillDialog } from "./drill-dialog";
import { KitSections } from "./kit-sections";
import { ReadinessList } from "./readiness-list";

type Rights = { canWrite: boolean; canRun: boolean };

/** What to do when the platform fails: read in a hurry, on a phone, on paper. */
export function KitContent(rights: Rights) {
  const query = useQuery(emergencyQueries.kit());
  return (
    <Page>
      <QueryView query={query}>{(kit) => <KitBody kit={kit} {...rights} />}</QueryView>
    </Page>
  );
}

function KitBody({ kit, canWrite, canRun }: Rights & { kit: KitView }) {
  const t = useTranslations("emergency");
  const edit = canWrite && (
    <ButtonLink href="/emergency/edit" variant={kit.version === 0 ? "primary" : undefined}>
      <Pencil aria-hidden />
      {t(kit.version === 0 ? "begin" : "edit")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          kit.version > 0 && (
            <span className="flex flex-wrap gap-2 print:hidden">
              {canRun && <DrillDialog />}
              <Button onClick={() => window.print()}>
                <Printer aria-hidden />
                {t("print")}
              </Button>
              {edit}
            </span>
          )
        }
      />
      {kit.running.map((checklist) => (
        <ChecklistPanel key={checklist.incident.id} checklist={checklist} canRun={canRun} />
      ))}
      {kit.version === 0 ? (
        <Empty icon={LifeBuoy} title={t("emptyTitle")} hint={t("emptyHint")} action={edit} />
      ) : (
        <>
          <ReadinessList kit={kit} canWrite={canWrite} />
          <KitSections kit={kit} canWrite={canWrite} />
        </>
      )}
    </>
  );
}
