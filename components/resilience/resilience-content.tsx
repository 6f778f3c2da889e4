"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Time } from "@/components/ui/time";
import { resilienceQuery } from "@/lib/client/resilience";
import { useUrlState } from "@/lib/client/url-state";
import { useView } from "@/lib/client/view-params";
import type { ResilienceView } from "@/lib/contracts/resilience";
import type { ViewHead } from "@/lib/contracts/view";
import { ChannelLevels } from "./channel-levels";
import { SinglePoints } from "./single-points";
import { TargetSelect } from "./target-select";

/** What can be lost before customers are not heard, and what must not be lost at all. */
export function ResilienceContent({ canWrite }: { canWrite: boolean }) {
  const t = useTranslations("resilience");
  const query = useQuery(resilienceQuery(useView()));
  return (
    <Page>
      <PageHeader title={t("title")} description={t("description")} />
      <QueryView query={query}>
        {(data) =>
          data.view ? <Resilience data={data} view={data.view} canWrite={canWrite} /> : <NothingYet />
        }
      </QueryView>
    </Page>
  );
}

type ResilienceProps = { data: ResilienceView; view: ViewHead; canWrite: boolean };

const ALL = "all";
const BELOW = "below";

function Resilience({ data, view, canWrite }: ResilienceProps) {
  const t = useTranslations("resilience");
  const tSection = useTranslations("sections");
  const url = useUrlState();
  const { channels, standard, singlePoints, unread } = data;
  const below = channels.filter(({ target }) => target.state === "below");
  const onlyBelow = url.get("show") === BELOW;
  const shown = onlyBelow ? below : channels;
  const isAsked = channels.some(({ target }) => target.losses > 0);
  const isJudged = channels.some(({ level }) => level !== null);
  return (
    <>
      {unread.length > 0 && (
        <p className="text-sm text-unknown">
          {t("unread", { sections: unread.map((kind) => tSection(kind)).join(t("separator")) })}
        </p>
      )}
      <Section
        title={t("channels.title", { count: channels.length })}
        description={t.rich("channels.hint", {
          timezone: view.timezone,
          time: () => <Time value={view.snapshot.takenAt} show="moment" />,
        })}
        actions={
          <ExportMenu
            path="resilience/export"
            query={{
              source: view.source.id,
              snapshot: view.snapshot.id,
              show: onlyBelow ? BELOW : undefined,
            }}
          />
        }
      >
        {(isAsked || canWrite) && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
            {canWrite ? (
              <label className="flex min-w-0 items-center gap-2 whitespace-nowrap">
                {t("target.standard")}
                <TargetSelect sourceId={view.source.id} channel={null} value={standard} standard={standard} />
              </label>
            ) : (
              <span>{t("target.standardIs", { losses: standard })}</span>
            )}
            {isAsked && (
              <SegmentedControl
                label={t("target.filter")}
                value={onlyBelow ? BELOW : ALL}
                onValueChange={(show) => url.set({ show: show === ALL ? null : show })}
                options={[
                  { value: ALL, label: t("target.all", { count: channels.length }) },
                  { value: BELOW, label: t("target.below", { count: below.length }) },
                ]}
              />
            )}
          </div>
        )}
        {shown.length > 0 ? (
          <ChannelLevels channels={shown} sourceId={view.source.id} standard={standard} canWrite={canWrite} />
        ) : (
          <Empty title={t(onlyBelow ? "target.noneBelow" : "channels.empty")} />
        )}
      </Section>
      <Section title={t("points.title", { count: singlePoints.length })} description={t("points.hint")}>
        {singlePoints.length > 0 ? (
          <SinglePoints points={singlePoints} snapshotId={view.snapshot.id} />
        ) : (
          <Empty title={t(isJudged ? "points.none" : "points.notJudged")} />
        )}
      </Section>
    </>
  );
}
