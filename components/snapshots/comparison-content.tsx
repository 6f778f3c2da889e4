"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeftRight, GitCompare } from "lucide-react";
import { useTranslations } from "next-intl";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { ButtonLink } from "@/components/ui/button-link";
import { compareHref, snapshotQueries } from "@/lib/client/snapshots";
import type { CompareQuery } from "@/lib/contracts/snapshots";
import { CollectionEffect } from "./collection-effect";
import { ComparisonSides } from "./comparison-sides";
import { FindingEffect } from "./finding-effect";
import { ReceptionEffect } from "./reception-effect";
import { RowChanges } from "./row-changes";

/** Two snapshots held against each other: what it did to reception first, then to the findings, then every change. */
export function ComparisonContent({ pair }: { pair: CompareQuery | null }) {
  const t = useTranslations("snapshots");
  const choose = pair ? `/snapshots?pick=${pair.from}&pick=${pair.to}` : "/snapshots";
  return (
    <Page>
      <PageHeader
        trail={[{ label: t("title"), href: "/snapshots" }]}
        title={t("compare.title")}
        actions={
          pair && (
            <>
              <ButtonLink href={choose}>{t("compare.choose")}</ButtonLink>
              <ButtonLink href={compareHref({ from: pair.to, to: pair.from })}>
                <ArrowLeftRight aria-hidden />
                {t("compare.swap")}
              </ButtonLink>
            </>
          )
        }
      />
      {pair ? (
        <Effects pair={pair} />
      ) : (
        <Empty
          icon={GitCompare}
          title={t("compare.none")}
          hint={t("compare.noneHint")}
          action={
            <ButtonLink variant="primary" href={choose}>
              {t("compare.choose")}
            </ButtonLink>
          }
        />
      )}
    </Page>
  );
}

function Effects({ pair }: { pair: CompareQuery }) {
  const query = useQuery(snapshotQueries.compare(pair));
  return (
    <QueryView query={query}>
      {(comparison) => (
        <>
          <ComparisonSides comparison={comparison} />
          {comparison.before.hash !== comparison.after.hash && (
            <>
              <ReceptionEffect comparison={comparison} />
              <FindingEffect comparison={comparison} />
              <CollectionEffect ledger={comparison.ledger} />
              <RowChanges comparison={comparison} />
            </>
          )}
        </>
      )}
    </QueryView>
  );
}
