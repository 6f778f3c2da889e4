"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryView } from "@/components/states/query-view";
import { Time } from "@/components/ui/time";
import { screenQueries, screensHref } from "@/lib/client/screens";
import type { ScreenDetail } from "@/lib/contracts/declared-screens";
import { ConfirmButton } from "./confirm-button";
import { ScreenForm } from "./screen-form";
import { ScreenHistory } from "./screen-history";
import { StateBadge } from "./state-badge";

type DetailProps = { sourceId: string; screen: string; canWrite: boolean };

export function ScreenDetailContent({ sourceId, screen, canWrite }: DetailProps) {
  const query = useQuery(screenQueries.one(sourceId, screen));
  return (
    <Page>
      <QueryView query={query}>{(detail) => <DetailBody screen={detail} canWrite={canWrite} />}</QueryView>
    </Page>
  );
}

function DetailBody({ screen, canWrite }: { screen: ScreenDetail; canWrite: boolean }) {
  const t = useTranslations("screens");
  const text = useText();
  const { source, state, version, at, by, agesAt, rows, isProposal, cells } = screen;
  const name = text(screen.name);
  return (
    <>
      <PageHeader
        trail={[
          { label: t("sources"), href: "/sources" },
          { label: source.name, href: `/sources/${source.id}` },
          { label: t("title"), href: screensHref(source.id) },
        ]}
        title={name}
        description={text(screen.about)}
        status={<StateBadge state={state} />}
        actions={
          canWrite &&
          version > 0 &&
          state !== "misfit" && (
            <ConfirmButton {...{ sourceId: source.id, screen: screen.screen, name, version }} />
          )
        }
      />
      <p className="text-sm text-ink-muted">
        {at && by && agesAt
          ? t.rich(state === "aged" ? "toldAged" : "told", {
              ...{ by, rows, version },
              at: () => <Time value={at} />,
              until: () => <Time value={agesAt} show="day" />,
            })
          : isProposal && cells.length > 0
            ? t("proposal", { count: cells.length })
            : t("begin")}
      </p>
      <ScreenForm screen={screen} canWrite={canWrite} />
      <ScreenHistory history={screen.history} columns={screen.columns} />
    </>
  );
}
