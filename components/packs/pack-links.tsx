"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { packQueries, useRevokePackLink } from "@/lib/client/packs";
import type { PackLinkView } from "@/lib/contracts/pack-links";
import { ShareDialog } from "./share-dialog";

/** For whoever has no account: who may fetch the file, until when, and who did. */
export function PackLinks({ packId, canShare }: { packId: string; canShare: boolean }) {
  const t = useTranslations("packs");
  const query = useQuery(packQueries.links(packId));
  return (
    <Section
      title={t("links.title")}
      description={t("links.hint")}
      actions={canShare && <ShareDialog packId={packId} />}
    >
      <QueryView query={query}>
        {(links) =>
          links.length === 0 ? (
            <p className="text-sm text-ink-muted">{t("links.none")}</p>
          ) : (
            <ul className="flex flex-col border-t border-line">
              {links.map((link) => (
                <LinkLine key={link.id} packId={packId} link={link} canShare={canShare} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Section>
  );
}

type LinkLineProps = { packId: string; link: PackLinkView; canShare: boolean };

function LinkLine({ packId, link, canShare }: LinkLineProps) {
  const t = useTranslations("packs");
  const revoke = useRevokePackLink(packId);
  const { id, recipient, createdBy, state, downloads, maxDownloads, uses } = link;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-2.5 text-sm">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-medium break-words">{recipient}</span>
          <Badge tone={state === "open" ? "info" : "closed"}>{t(`links.state.${state}`)}</Badge>
        </span>
        <span className="flex flex-wrap gap-x-3 text-xs text-ink-muted">
          <span>{t("links.by", { name: createdBy })}</span>
          <span>{t.rich("links.until", { time: () => <Time value={link.expiresAt} show="moment" /> })}</span>
          <span>{t("links.downloads", { count: downloads, most: maxDownloads })}</span>
        </span>
        {uses.length > 0 && (
          <details className="text-xs">
            <summary className="cursor-pointer text-ink-muted">
              {t("links.uses", { count: uses.length })}
            </summary>
            <ul className="flex flex-col gap-0.5 pt-1">
              {uses.map(({ at, isDownload, ip, userAgent }) => (
                <li key={at} className="break-words text-ink-muted">
                  <Time value={at} show="moment" /> · {t(isDownload ? "links.downloaded" : "links.opened")} ·{" "}
                  {ip} · {userAgent}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {canShare && state === "open" && (
        <AlertDialog
          trigger={<Button>{t("links.revoke")}</Button>}
          title={t("links.revokeTitle", { name: recipient })}
          description={t("links.revokeHint")}
          confirmLabel={t("links.revoke")}
          onConfirm={() => revoke.mutateAsync(id)}
        />
      )}
    </li>
  );
}
