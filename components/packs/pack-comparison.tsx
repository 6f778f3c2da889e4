"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeftRight, GitCompare } from "lucide-react";
import { useTranslations } from "next-intl";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { comparePacksHref, packHref, packQueries } from "@/lib/client/packs";
import { compareHref } from "@/lib/client/snapshots";
import type { ComparedSource, ComparePacks, PackComparison } from "@/lib/contracts/pack-comparison";
import { ComparedFindings } from "./compared-findings";
import { ComparedReception } from "./compared-reception";
import { ComparedRules } from "./compared-rules";
import { ComparedWaivers } from "./compared-waivers";
import { PackPeriod } from "./pack-period";
import { PackState } from "./pack-badges";

/** Two packs held against each other, source by source, from what was stored with them. */
export function PackComparisonContent({ pair }: { pair: ComparePacks | null }) {
  const t = useTranslations("packs");
  return (
    <Page>
      <PageHeader
        trail={[{ label: t("title"), href: "/packs" }]}
        title={t("compare.title")}
        description={t("compare.hint")}
        actions={
          pair && (
            <ButtonLink href={comparePacksHref({ from: pair.to, to: pair.from })}>
              <ArrowLeftRight aria-hidden />
              {t("compare.swap")}
            </ButtonLink>
          )
        }
      />
      {pair ? (
        <Compared pair={pair} />
      ) : (
        <Empty
          icon={GitCompare}
          title={t("compare.none")}
          hint={t("compare.noneHint")}
          action={
            <ButtonLink variant="primary" href="/packs">
              {t("compare.choose")}
            </ButtonLink>
          }
        />
      )}
    </Page>
  );
}

function Compared({ pair }: { pair: ComparePacks }) {
  const t = useTranslations("packs");
  const query = useQuery(packQueries.compare(pair));
  return (
    <QueryView query={query}>
      {({ before, after, sources }) => (
        <>
          <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
            <dt className="text-ink-subtle">{t("compare.before")}</dt>
            <Side side={before} />
            <dt className="text-ink-subtle">{t("compare.after")}</dt>
            <Side side={after} />
          </dl>
          {sources.length === 0 && <p className="text-sm text-ink-muted">{t("compare.noSources")}</p>}
          {sources.map((source) => (
            <Source key={source.source.id} compared={source} />
          ))}
        </>
      )}
    </QueryView>
  );
}

function Side({ side }: { side: PackComparison["before"] }) {
  const t = useTranslations("packs");
  return (
    <dd className="flex flex-wrap items-center gap-x-3">
      <TextLink href={packHref(side.id)}>#{side.number}</TextLink>
      <PackPeriod period={side.period} />
      <PackState pack={{ status: "made", completeness: side.completeness, deleted: null, held: null }} />
      {side.omissions > 0 && (
        <span className="text-ink-muted">{t("omissionCount", { count: side.omissions })}</span>
      )}
    </dd>
  );
}

function Source({ compared }: { compared: ComparedSource }) {
  const t = useTranslations("packs");
  const { source, snapshots, coverage, drift } = compared;
  const { before, after } = snapshots;
  return (
    <Section
      title={source.name}
      description={
        <span className="flex flex-wrap gap-x-4">
          {before && after ? (
            <>
              <span>
                <Time value={before.takenAt} show="moment" /> → <Time value={after.takenAt} show="moment" />
              </span>
              <TextLink href={compareHref({ from: before.id, to: after.id })}>
                {t("compare.drift", { count: drift ?? 0 })}
              </TextLink>
            </>
          ) : (
            <span>{t(before ? "compare.onlyBefore" : "compare.onlyAfter")}</span>
          )}
          {coverage.before && coverage.after && (
            <span>
              {t("compare.coverage", {
                before: coverage.before.judged,
                beforeAll: coverage.before.rules,
                after: coverage.after.judged,
                afterAll: coverage.after.rules,
              })}
            </span>
          )}
        </span>
      }
    >
      <ComparedFindings compared={compared} />
      <ComparedReception reception={compared.reception} />
      <ComparedRules compared={compared} />
      <ComparedWaivers waivers={compared.waivers} />
    </Section>
  );
}
