"use client";

import { CalendarX2, ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { CauseList } from "@/components/proof/cause-list";
import { EditLine } from "@/components/repairs/edit-line";
import { ShowMore } from "@/components/ui/show-more";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { TryLink } from "@/components/what-if/try-link";
import { useViewHref } from "@/lib/client/view-params";
import type { ComingDark } from "@/lib/contracts/forecast";
import type { Names } from "@/lib/contracts/reading";
import { EventLine, keyOf } from "./event-line";

type FirstDarkProps = { dark: ComingDark | undefined; names: Names; snapshotId: string | null };

const EVENTS_SHOWN = 4;

/** The first promised hour that the calendar will leave without anybody: when, why, and what keeps it from coming. */
export function FirstDark({ dark, names, snapshotId }: FirstDarkProps) {
  const t = useTranslations("forecast");
  const href = useViewHref();
  if (!dark) {
    return (
      <p className="flex items-start gap-2.5 rounded-md bg-proven-soft px-3.5 py-3 text-sm">
        <ShieldCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-proven" />
        {t("first.none")}
      </p>
    );
  }
  const { channelId, name, start, hours, causes, events, repairs } = dark;
  return (
    <section aria-labelledby="first-dark" className="flex flex-col gap-3 rounded-md border border-line p-4">
      <h2 id="first-dark" className="flex items-start gap-2.5 text-lg">
        <CalendarX2 aria-hidden className="mt-1 size-5 shrink-0 text-refuted" />
        <span>
          {t.rich("first.title", {
            name,
            time: () => <Time value={start} show="moment" />,
            channel: (text) => (
              <TextLink href={href(`/channels/${encodeURIComponent(channelId)}`)}>{text}</TextLink>
            ),
          })}
        </span>
      </h2>
      <p className="text-sm text-ink-muted">
        {t.rich("first.hint", { hours, time: () => <Time value={start} /> })}
      </p>
      <CauseList causes={causes} />
      {events.length > 0 && (
        <div className="flex flex-col gap-1 text-sm">
          <h3 className="font-medium">{t("first.events")}</h3>
          <ShowMore items={events} first={EVENTS_SHOWN}>
            {(shown) => (
              <ul className="flex flex-col gap-1">
                {shown.map((event) => (
                  <EventLine key={keyOf(event)} event={event} snapshotId={snapshotId} withDay />
                ))}
              </ul>
            )}
          </ShowMore>
        </div>
      )}
      {repairs && (
        <div className="flex flex-col gap-1 text-sm">
          <h3 className="font-medium">
            {repairs.length > 0 ? t("first.repairs", { count: repairs.length }) : t("first.noRepair")}
          </h3>
          <ul className="divide-y divide-line">
            {repairs.map((edits) => (
              <li
                key={edits.map(({ section, key, field }) => `${section} ${key} ${field ?? ""}`).join(" + ")}
                className="flex flex-col items-start gap-1 py-2"
              >
                {edits.map((edit) => (
                  <EditLine
                    key={`${edit.section} ${edit.key} ${edit.field ?? edit.op}`}
                    edit={edit}
                    names={names}
                  />
                ))}
                <TryLink edits={edits} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
