"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Pause, Play, RotateCw, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RefusalOf } from "@/components/auth/refusal";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { archiveProbe, probeQueries, runProbe, updateProbe } from "@/lib/client/probes";
import { useUrlState } from "@/lib/client/url-state";
import { PROBE_RANGES, type ProbeDetail } from "@/lib/contracts/probes";
import { RunList } from "./run-list";
import { SpanBars } from "./span-bars";
import { StepList } from "./step-list";
import { VerdictOfProbe } from "./verdict-of-probe";

type ProbeDetailProps = { probeId: string; canRun: boolean; canWrite: boolean };

export function ProbeDetailContent({ probeId, canRun, canWrite }: ProbeDetailProps) {
  const url = useUrlState();
  const range = PROBE_RANGES.find((one) => one === url.get("range")) ?? "day";
  const query = useQuery(probeQueries.one(probeId, range));
  return (
    <Page>
      <QueryView query={query}>
        {(probe) => <Detail probe={probe} canRun={canRun} canWrite={canWrite} />}
      </QueryView>
    </Page>
  );
}

function Detail({ probe, canRun, canWrite }: Omit<ProbeDetailProps, "probeId"> & { probe: ProbeDetail }) {
  const t = useTranslations("probes");
  const url = useUrlState();
  const router = useRouter();
  const client = useQueryClient();
  const { id, name, latest, isPaused, range, spans, source } = probe;
  const refresh = () => client.invalidateQueries({ queryKey: probeQueries.all });
  const run = useMutation({ mutationFn: () => runProbe(id), onSettled: refresh });
  const pause = useMutation({
    mutationFn: () => updateProbe(id, { isPaused: !isPaused }),
    onSettled: refresh,
  });
  const PauseIcon = isPaused ? Play : Pause;
  return (
    <>
      <PageHeader
        trail={[{ label: t("title"), href: "/probes" }]}
        title={name}
        status={<VerdictOfProbe run={latest} isDue={!isPaused} />}
        actions={
          <>
            {canWrite && (
              <AlertDialog
                trigger={
                  <Button variant="ghost">
                    <Trash2 aria-hidden />
                    {t("archive")}
                  </Button>
                }
                title={t("archiveTitle", { name })}
                description={t("archiveHint")}
                confirmLabel={t("archive")}
                onConfirm={async () => {
                  await archiveProbe(id);
                  router.push("/probes");
                  await refresh();
                }}
              />
            )}
            {canWrite && (
              <Button pending={pause.isPending} onClick={() => pause.mutate()}>
                <PauseIcon aria-hidden />
                {t(isPaused ? "resume" : "pause")}
              </Button>
            )}
            {canRun && (
              <Button variant="primary" pending={run.isPending} onClick={() => run.mutate()}>
                <RotateCw aria-hidden />
                {t("runNow")}
              </Button>
            )}
          </>
        }
      />
      <RefusalOf error={run.error ?? pause.error} />
      <DescriptionList
        items={[
          { term: t("field.url"), detail: <span className="break-all">{probe.url}</span> },
          { term: t("field.purpose"), detail: t(`purpose.${probe.purpose}`) },
          {
            term: t("field.source"),
            detail: source ? (
              <TextLink href={`/sources/${encodeURIComponent(source.id)}`}>{source.name}</TextLink>
            ) : (
              t("everySource")
            ),
          },
          { term: t("field.everyMinutes"), detail: t("every", { minutes: probe.everyMinutes }) },
          {
            term: t("field.nextAt"),
            detail: isPaused ? t("paused") : <Time value={probe.nextAt} show="moment" />,
          },
        ]}
      />
      <Section
        title={t("newest")}
        description={latest ? <Time value={latest.at} show="moment" /> : t("verdict.none")}
      >
        {latest ? <StepList run={latest} /> : <p className="text-sm text-ink-muted">{t("notYet")}</p>}
      </Section>
      <Section title={t("latency")} description={t("latencyHint")}>
        <span>
          <SegmentedControl
            label={t("range.label")}
            value={range}
            onValueChange={(value) => url.set({ range: value === "day" ? null : value })}
            options={PROBE_RANGES.map((value) => ({ value, label: t(`range.${value}`) }))}
          />
        </span>
        <SpanBars size="page" label={t("latency")} spans={spans} />
      </Section>
      <Section title={t("runs")} description={t("runsHint")}>
        <RunList runs={probe.runs} />
      </Section>
    </>
  );
}
