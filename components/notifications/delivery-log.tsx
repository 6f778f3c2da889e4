"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { QueryView } from "@/components/states/query-view";
import { Button } from "@/components/ui/button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { notificationQueries } from "@/lib/client/notifications";
import { useUrlState } from "@/lib/client/url-state";
import { DELIVERY_STATUSES } from "@/lib/contracts/notifications";
import { DeliveryRow } from "./delivery-row";

const SHOWN = ["all", "pending", "sent", "dead"] as const;

/** Everything a target was told or is to be told, with every try and what the other side answered. */
export function DeliveryLog({ targetId, canSend }: { targetId: string; canSend: boolean }) {
  const t = useTranslations("notifications");
  const url = useUrlState();
  const status = DELIVERY_STATUSES.find((one) => one === url.get("status"));
  const query = useInfiniteQuery(notificationQueries.deliveries(targetId, status));
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <SegmentedControl
          label={t("filter")}
          value={status && status !== "withdrawn" ? status : "all"}
          onValueChange={(value) => url.set({ status: value === "all" ? null : value })}
          options={SHOWN.map((value) => ({ value, label: t(`shown.${value}`) }))}
        />
        <ExportMenu
          path={`notification-targets/${encodeURIComponent(targetId)}/deliveries/export`}
          query={{ status }}
        />
      </div>
      <QueryView query={query}>
        {({ pages }) => {
          const deliveries = pages.flatMap((page) => page.deliveries);
          if (deliveries.length === 0) return <p className="text-sm text-ink-muted">{t("noDeliveries")}</p>;
          return (
            <ul className="flex flex-col divide-y divide-line border-y border-line">
              {deliveries.map((delivery) => (
                <DeliveryRow key={delivery.id} delivery={delivery} canSend={canSend} />
              ))}
            </ul>
          );
        }}
      </QueryView>
      {query.hasNextPage && (
        <Button
          className="self-start"
          pending={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </>
  );
}
