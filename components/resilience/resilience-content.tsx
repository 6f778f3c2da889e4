"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { Time } from "@/components/ui/time";
import { resilienceQuery } from "@/lib/client/resilience";
import { useView } from "@/lib/client/view-params";
import type { ResilienceView } from "@/lib/contracts/resilience";
import type { ViewHead } from "@/lib/contracts/view";
import { ChannelLevels } from "./channel-levels";
import { SinglePoints } from "./single-points";

/** What can be lost before customers are not heard, and what must not be lost at all. */
export function ResilienceContent() {
  const t = useTranslations("resilience");
  const query = useQuery(resilienceQuery(useView()));
  return (
    <Page>
      <PageHeader title={t("title")} description={t("description")} />
      <QueryView query={query}>
        {(data) => (data.view ? <Resilience data={data} view={data.view} /> : <NothingYet />)}
      </QueryView>
    </Page>
  );
}

function Resilience({ data, view }: { data: ResilienceView; view: ViewHead }) {
  const t = useTranslations("resilience");
  const tSection = useTranslations("sections");
  const { channels, singlePoints, unread } = data;
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
      >
        {channels.length > 0 ? <ChannelLevels channels={channels} /> : <Empty title={t("channels.empty")} />}
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
