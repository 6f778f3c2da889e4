"use client";

import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EditLine } from "@/components/repairs/edit-line";
import { QueryView } from "@/components/states/query-view";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { channelQueries } from "@/lib/client/channels";
import { compareHref, snapshotHref } from "@/lib/client/snapshots";
import { useView } from "@/lib/client/view-params";
import type { HourTrace as Trace } from "@/lib/contracts/trace";

/** Since when an hour is dark and by which change: asked for, because it proves the week again for parts of the change. */
export function HourTrace({ channelId, hour }: { channelId: string; hour: number }) {
  const t = useTranslations("channels");
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <div>
        <Button onClick={() => setAsked(true)}>
          <History aria-hidden />
          {t("trace.ask")}
        </Button>
      </div>
    );
  return <Answer channelId={channelId} hour={hour} />;
}

function Answer({ channelId, hour }: { channelId: string; hour: number }) {
  const t = useTranslations("channels");
  const query = useQuery(channelQueries.trace(channelId, hour, useView()));
  return (
    <section aria-label={t("trace.title")} className="flex flex-col gap-2 text-sm">
      <h4 className="font-medium">{t("trace.title")}</h4>
      <QueryView query={query}>{(trace) => <Told trace={trace} />}</QueryView>
    </section>
  );
}

function Told({
  trace: { looked, isWhole, since, before, changes, suspects, suspectCount, isSmallest, inconclusive, names },
}: {
  trace: Trace;
}) {
  const t = useTranslations("channels");
  const sinceLink = () => (
    <TextLink href={snapshotHref(since.snapshotId)}>
      <Time value={since.takenAt} show="moment" />
    </TextLink>
  );
  if (!before)
    return (
      <p className="text-ink-muted">
        {t.rich(isWhole ? "trace.always" : "trace.atLeast", { looked, time: sinceLink })}
      </p>
    );
  return (
    <>
      <p>
        {t.rich("trace.since", {
          time: sinceLink,
          before: () => <Time value={before.takenAt} show="moment" />,
        })}{" "}
        <TextLink href={compareHref({ from: before.snapshotId, to: since.snapshotId })}>
          {t("trace.compare")}
        </TextLink>
      </p>
      {inconclusive ? (
        <p className="text-ink-muted">{t(`trace.inconclusive.${inconclusive}`, { changes })}</p>
      ) : (
        <>
          <p className="text-ink-muted">
            {t(isSmallest ? "trace.suspects" : "trace.partly", { changes, count: suspectCount })}
          </p>
          <ul className="flex flex-col divide-y divide-line border-y border-line">
            {suspects.map((edit) => (
              <li key={`${edit.section} ${edit.key} ${edit.field ?? ""}`} className="py-1.5">
                <EditLine edit={edit} names={names} />
              </li>
            ))}
            {suspectCount > suspects.length && (
              <li className="py-1.5 text-ink-muted">
                {t("trace.more", { count: suspectCount - suspects.length })}
              </li>
            )}
          </ul>
        </>
      )}
    </>
  );
}
