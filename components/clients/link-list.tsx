"use client";

import { useQuery } from "@tanstack/react-query";
import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { clientQueries, useRevokeSelfCheck } from "@/lib/client/clients";
import type { SelfCheckLinkView } from "@/lib/contracts/clients";
import { ClientTabs } from "./client-tabs";

/** Who may still report, until when, and how often somebody has. */
export function LinkListContent({ canShare }: { canShare: boolean }) {
  const t = useTranslations("clients");
  const query = useQuery(clientQueries.links());
  return (
    <Page>
      <PageHeader title={t("title")} description={t("description")} />
      <ClientTabs />
      <QueryView query={query}>
        {(links) =>
          links.length === 0 ? (
            <Empty icon={Link2} title={t("links.none")} hint={t("links.noneHint")} />
          ) : (
            <ul aria-label={t("tab.links")} className="flex flex-col border-t border-line">
              {links.map((link) => (
                <LinkLine key={link.id} link={link} canShare={canShare} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Page>
  );
}

function LinkLine({ link, canShare }: { link: SelfCheckLinkView; canShare: boolean }) {
  const t = useTranslations("clients");
  const revoke = useRevokeSelfCheck();
  const { id, label, source, agentName, createdBy, expiresAt, state, reports } = link;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-2.5 text-sm">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-medium break-words">{label}</span>
          <Badge tone={state === "open" ? "info" : "closed"}>{t(`links.state.${state}`)}</Badge>
        </span>
        <span className="flex flex-wrap gap-x-3 text-xs text-ink-muted">
          <span>
            {agentName === null
              ? t("links.everyone", { source: source.name })
              : t("links.for", { name: agentName })}
          </span>
          <span>{t("links.by", { name: createdBy })}</span>
          <span>{t.rich("links.until", { time: () => <Time value={expiresAt} show="moment" /> })}</span>
          <span>{t("links.reports", { count: reports })}</span>
        </span>
      </div>
      {canShare && state === "open" && (
        <AlertDialog
          trigger={<Button>{t("links.revoke")}</Button>}
          title={t("links.revokeTitle", { name: label })}
          description={t("links.revokeHint")}
          confirmLabel={t("links.revoke")}
          onConfirm={() => revoke.mutateAsync(id)}
        />
      )}
    </li>
  );
}
