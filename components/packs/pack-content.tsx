"use client";

import { useQuery } from "@tanstack/react-query";
import { Download, GitCompare } from "lucide-react";
import { useTranslations } from "next-intl";
import { Comments } from "@/components/comments/comments";
import { AskDialog } from "@/components/evidence-requests/ask-dialog";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryView } from "@/components/states/query-view";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { buttonStyles } from "@/components/ui/button-styles";
import { ButtonLink } from "@/components/ui/button-link";
import { comparePacksHref, packFileHref, packQueries } from "@/lib/client/packs";
import type { PackDetail } from "@/lib/contracts/packs";
import { HoldButton } from "./hold-button";
import { PackFacts } from "./pack-facts";
import { PackFiles } from "./pack-files";
import { PackLinks } from "./pack-links";
import { PackOmissions } from "./pack-omissions";
import { PackPeriod } from "./pack-period";
import { PackProgressPanel } from "./pack-progress";
import { PackState } from "./pack-badges";
import { PackVerify } from "./pack-verify";

export type PackRights = {
  timezone: string;
  canWrite: boolean;
  canShare: boolean;
  canAsk: boolean;
};

/** One pack: what is in it, what is not, and how anybody can check it. */
export function PackContent({ packId, ...rights }: PackRights & { packId: string }) {
  const t = useTranslations("packs");
  const trail = [{ label: t("title"), href: "/packs" }];
  const query = useQuery(packQueries.one(packId));
  return (
    <Page>
      {query.isError && !query.data && <Breadcrumb trail={trail} />}
      <QueryView query={query}>{(pack) => <Loaded pack={pack} trail={trail} {...rights} />}</QueryView>
    </Page>
  );
}

type LoadedProps = PackRights & { pack: PackDetail; trail: readonly { label: string; href: string }[] };

function Loaded({ pack, trail, timezone, canWrite, canShare, canAsk }: LoadedProps) {
  const t = useTranslations("packs");
  const { id, number, previous } = pack;
  const isThere = pack.status === "made" && pack.deleted === null;
  return (
    <>
      <PageHeader
        trail={trail}
        title={number === null ? t("unnumbered") : t("numbered", { number })}
        status={<PackState pack={pack} />}
        description={<PackPeriod period={pack.period} />}
        actions={
          isThere && (
            <>
              {previous && (
                <ButtonLink href={comparePacksHref({ from: previous.id, to: id })}>
                  <GitCompare aria-hidden />
                  {t("compareWithPrevious", { number: previous.number })}
                </ButtonLink>
              )}
              {canAsk && <AskDialog packId={id} timezone={timezone} />}
              {canWrite && <HoldButton pack={pack} />}
              <a href={packFileHref(id)} download className={buttonStyles({ variant: "primary" })}>
                <Download aria-hidden />
                {t("download")}
              </a>
            </>
          )
        }
      />
      <PackProgressPanel pack={pack} canCancel={canWrite} />
      {pack.deleted && (
        <p role="note" className="max-w-[46rem] rounded-md bg-hover px-3 py-2 text-sm">
          {t("deletedHint", { reason: pack.deleted.reason })}
        </p>
      )}
      <PackFacts pack={pack} />
      {isThere && (
        <>
          <PackOmissions pack={pack} />
          <PackVerify pack={pack} />
          <PackFiles files={pack.files} />
          <PackLinks packId={id} canShare={canShare} />
        </>
      )}
      {pack.status === "made" && <Comments place={{ target: "pack", targetId: id, sourceId: "" }} />}
    </>
  );
}
