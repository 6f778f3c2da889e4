"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { receiverQueries } from "@/lib/client/receivers";
import { ReceiverPanel } from "./receiver-panel";

/** What the platform sends by itself: where it is sent to, and whether anything comes. */
export function ReceiverSection({ sourceId, canWrite }: { sourceId: string; canWrite: boolean }) {
  const t = useTranslations("receivers");
  const query = useQuery(receiverQueries.list(sourceId));
  return (
    <Section title={t("title")} description={t("description")}>
      <QueryView query={query}>
        {({ receivers, server }) => (
          <div className="flex flex-col gap-6">
            {receivers.map((receiver) => (
              <ReceiverPanel key={receiver.kind} {...{ receiver, server, sourceId, canWrite }} />
            ))}
          </div>
        )}
      </QueryView>
    </Section>
  );
}
