"use client";

import { useQuery } from "@tanstack/react-query";
import { BellPlus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { ButtonLink } from "@/components/ui/button-link";
import { notificationQueries } from "@/lib/client/notifications";
import { TargetRow } from "./target-row";

/** Who is told when something happens. */
export function TargetListContent({ canWrite }: { canWrite: boolean }) {
  const t = useTranslations("notifications");
  const query = useQuery(notificationQueries.list());
  const add = canWrite && (
    <ButtonLink href="/notifications/new" variant="primary">
      <Plus aria-hidden />
      {t("addTarget")}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          query.data?.length ? (
            <>
              <ExportMenu path="notification-targets/export" />
              {add}
            </>
          ) : null
        }
      />
      <QueryView query={query}>
        {(targets) =>
          targets.length === 0 ? (
            <Empty icon={BellPlus} title={t("emptyTitle")} hint={t("emptyHint")} action={add} />
          ) : (
            <ul className="flex flex-col divide-y divide-line border-y border-line">
              {targets.map((target) => (
                <TargetRow key={target.id} target={target} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Page>
  );
}
