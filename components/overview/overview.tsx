"use client";

import { useQuery } from "@tanstack/react-query";
import { Page } from "@/components/shell/page";
import { QueryView } from "@/components/states/query-view";
import { overviewQuery } from "@/lib/client/overview";
import { useView } from "@/lib/client/view-params";
import { BlockedNow } from "./blocked-now";
import { Changes } from "./changes";
import { Headline } from "./headline";
import { NothingYet } from "./nothing-yet";
import { RepairFirst } from "./repair-first";
import { TopFindings } from "./top-findings";
import { WeekMap } from "./week-map";

/** Can customers reach us now and this week, and what repairs most. */
export function OverviewContent() {
  const query = useQuery(overviewQuery(useView()));
  return (
    <Page>
      <QueryView query={query}>
        {(overview) =>
          overview ? (
            <>
              <Headline overview={overview} />
              <div className="grid gap-x-10 gap-y-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
                <WeekMap channels={overview.channels} timezone={overview.view.timezone} />
                <RepairFirst />
              </div>
              <BlockedNow channels={overview.blockedNow} />
              <TopFindings overview={overview} />
              <Changes overview={overview} />
            </>
          ) : (
            <NothingYet />
          )
        }
      </QueryView>
    </Page>
  );
}
