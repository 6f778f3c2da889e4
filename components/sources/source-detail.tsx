"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RefreshCw, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RefusalOf } from "@/components/auth/refusal";
import { ExportMenu } from "@/components/exports/export-menu";
import { ReceiverSection } from "@/components/receivers/receiver-section";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { screensHref } from "@/lib/client/screens";
import { snapshotPath } from "@/lib/client/snapshots";
import { archiveSource, requestPull, sourceQueries } from "@/lib/client/sources";
import { hasReceivers } from "@/lib/contracts/event-receivers";
import { isLive } from "@/lib/contracts/pulls";
import type { ConnectForm } from "@/lib/contracts/platforms";
import type { SourceDetail } from "@/lib/contracts/sources";
import { EditSource } from "./edit-source";
import { ImportPanel } from "./import-panel";
import { LedgerTable } from "./ledger-table";
import { PullHistory } from "./pull-history";
import { PullProgressPanel } from "./pull-progress";
import { ScheduleForm } from "./schedule-form";

type Rights = {
  /** What each platform asks for; null for somebody who may not change sources. */
  platforms: readonly ConnectForm[] | null;
  canPull: boolean;
  canImport: boolean;
  timezone: string;
};

export function SourceDetailContent({ sourceId, ...rights }: Rights & { sourceId: string }) {
  const query = useQuery(sourceQueries.one(sourceId));
  return (
    <Page>
      {<QueryView query={query}>{(source) => <SourceBody source={source} {...rights} />}</QueryView>}
    </Page>
  );
}

function SourceBody({ source, platforms, canPull, canImport, timezone }: Rights & { source: SourceDetail }) {
  const t = useTranslations("sources");
  const tScreens = useTranslations("screens");
  const router = useRouter();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: sourceQueries.all });
  const pull = useMutation({ mutationFn: () => requestPull(source.id), onSettled: refresh });
  const isFile = source.kind === "file";
  const canWrite = platforms !== null;
  const platform = platforms?.find(({ kind }) => kind === source.kind);
  const live = source.pull && isLive(source.pull) ? source.pull : null;
  return (
    <>
      <PageHeader
        trail={[{ label: t("title"), href: "/sources" }]}
        title={source.name}
        status={<Badge>{t(`kind.${source.kind}`)}</Badge>}
        actions={
          <>
            {source.snapshot && <ButtonLink href={`/?source=${source.id}`}>{t("seeResult")}</ButtonLink>}
            {!isFile && canPull && (
              <Button
                variant="primary"
                pending={pull.isPending}
                aria-disabled={live !== null}
                onClick={() => live ?? pull.mutate()}
              >
                <RefreshCw aria-hidden />
                {t("pullNow")}
              </Button>
            )}
            {canWrite && (
              <AlertDialog
                trigger={
                  <Button variant="ghost">
                    <Trash2 aria-hidden />
                    {t("archive")}
                  </Button>
                }
                title={t("archiveTitle", { name: source.name })}
                description={t("archiveHint")}
                confirmLabel={t("archive")}
                onConfirm={async () => {
                  await archiveSource(source.id);
                  await client.invalidateQueries();
                  router.push("/sources");
                }}
              />
            )}
          </>
        }
      />
      <RefusalOf error={pull.error} />
      {source.pull && (
        <PullProgressPanel
          pull={source.pull}
          canCancel={canPull}
          onChange={() => void client.invalidateQueries()}
        />
      )}
      {isFile && canImport && (
        <Section title={t("importNext")} description={t("importNextHint")}>
          <ImportPanel sourceId={source.id} />
        </Section>
      )}
      {source.ledger && (
        <Section
          title={t("ledger")}
          description={t("ledgerHint")}
          actions={
            source.snapshot && (
              <ExportMenu label={t("ledger")} path={`${snapshotPath(source.snapshot.id)}/ledger/export`} />
            )
          }
        >
          <LedgerTable ledger={source.ledger} />
        </Section>
      )}
      {source.kind === "meiqia" && (
        <Section
          title={tScreens("title")}
          description={tScreens("onSource")}
          actions={<ButtonLink href={screensHref(source.id)}>{tScreens("open")}</ButtonLink>}
        />
      )}
      {hasReceivers(source.kind) && <ReceiverSection sourceId={source.id} canWrite={canWrite} />}
      {platform && (
        <>
          <Section title={t("schedule")} description={t("scheduleHint")}>
            <ScheduleForm source={source} timezone={timezone} />
          </Section>
          <Section title={t("connection")} description={t("connectionHint")}>
            <EditSource source={source} platform={platform} />
          </Section>
        </>
      )}
      {!isFile && (
        <Section
          title={t("history")}
          actions={<ExportMenu label={t("history")} path={`sources/${source.id}/pulls/export`} />}
        >
          <PullHistory pulls={source.pulls} />
        </Section>
      )}
    </>
  );
}
