"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus, Radar } from "lucide-react";
import { useTranslations } from "next-intl";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { probeQueries } from "@/lib/client/probes";
import type { ProbeView } from "@/lib/contracts/probes";
import { ProbeTabs } from "./probe-tabs";
import { SpanBars } from "./span-bars";
import { VerdictOfProbe } from "./verdict-of-probe";

/** Which ways are walked, and how the newest walk of each ended; the broken ones first. */
export function ProbeListContent({ canWrite }: { canWrite: boolean }) {
  const t = useTranslations("probes");
  const query = useQuery(probeQueries.list());
  const add = canWrite && (
    <ButtonLink href="/probes/new" variant="primary">
      <Plus aria-hidden />
      {t("add")}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={query.data?.length ? add : null}
      />
      <ProbeTabs />
      <QueryView query={query}>
        {(probes) =>
          probes.length === 0 ? (
            <Empty icon={Radar} title={t("emptyTitle")} hint={t("emptyHint")} action={add} />
          ) : (
            <ul className="flex flex-col divide-y divide-line border-y border-line">
              {[...probes].sort(worstFirst).map((probe) => (
                <ProbeRow key={probe.id} probe={probe} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Page>
  );
}

const ORDER = ["unreachable", "impaired", "refused", "reachable"];
const placeOf = ({ latest }: ProbeView) => (latest ? ORDER.indexOf(latest.verdict) : ORDER.length);

function worstFirst(a: ProbeView, b: ProbeView): number {
  return placeOf(a) - placeOf(b);
}

function ProbeRow({ probe }: { probe: ProbeView }) {
  const t = useTranslations("probes");
  const { id, name, url, purpose, latest, isPaused, day } = probe;
  const found = latest?.steps.find(({ outcome }) => outcome !== "passed");
  return (
    <li className="grid items-center gap-x-4 gap-y-1 py-3 md:grid-cols-[minmax(0,1fr)_11rem_auto]">
      <div className="flex min-w-0 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <TextLink href={`/probes/${encodeURIComponent(id)}`}>{name}</TextLink>
          <VerdictOfProbe run={latest} isDue={!isPaused} />
          {isPaused && <Badge tone="outline">{t("paused")}</Badge>}
        </span>
        <span className="text-xs break-all text-ink-subtle">
          {t(`purpose.${purpose}`)} · {url}
        </span>
        {found && (
          <span className="text-xs text-ink-muted">
            {t(`step.${found.step}`)}:{" "}
            {t(`code.${found.step}.${found.code}` as Parameters<typeof t>[0], {
              status: "",
              daysLeft: "",
              ...found.facts,
            })}
          </span>
        )}
      </div>
      <SpanBars label={t("dayOf", { name })} spans={day} />
      <span className="text-xs text-ink-subtle tabular-nums md:text-end">
        {latest?.latencyMs != null && (
          <span className="me-2 text-ink">{t("ms", { ms: latest.latencyMs })}</span>
        )}
        {latest && <Time value={latest.at} />}
      </span>
    </li>
  );
}
