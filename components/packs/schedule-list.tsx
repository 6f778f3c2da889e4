"use client";

import { useQuery } from "@tanstack/react-query";
import { CalendarClock, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Time } from "@/components/ui/time";
import { packQueries, useRemovePackSchedule } from "@/lib/client/packs";
import type { PackScheduleView } from "@/lib/contracts/pack-schedules";
import { ScheduleDialog } from "./schedule-dialog";

/** When packs are made by themselves. */
export function ScheduleList({ canWrite, timezone }: { canWrite: boolean; timezone: string }) {
  const t = useTranslations("packs");
  const query = useQuery(packQueries.schedules());
  return (
    <Section
      title={t("schedules.title")}
      description={t("schedules.hint")}
      actions={canWrite && <ScheduleDialog timezone={timezone} />}
    >
      <QueryView query={query}>
        {(schedules) =>
          schedules.length === 0 ? (
            <p className="text-sm text-ink-muted">{t("schedules.none")}</p>
          ) : (
            <ul className="flex flex-col border-t border-line">
              {schedules.map((schedule) => (
                <ScheduleLine key={schedule.id} schedule={schedule} canWrite={canWrite} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Section>
  );
}

function ScheduleLine({ schedule, canWrite }: { schedule: PackScheduleView; canWrite: boolean }) {
  const t = useTranslations("packs");
  const remove = useRemovePackSchedule();
  const { id, name, cron, audit, period, nextAt } = schedule;
  return (
    <li className="flex items-start justify-between gap-3 border-b border-line py-2.5 text-sm">
      <span className="flex min-w-0 flex-col gap-0.5">
        <span className="flex items-center gap-2 font-medium">
          <CalendarClock aria-hidden className="size-4 shrink-0 text-ink-subtle" />
          {name}
        </span>
        <span className="flex flex-wrap gap-x-3 text-xs text-ink-muted">
          <span>
            {audit
              ? t("schedules.beforeAudit", { day: audit.on, days: audit.leadDays })
              : t("schedules.cronText", { cron: cron ?? "" })}
          </span>
          <span>{t(`period.${period}`)}</span>
          <span>
            {nextAt
              ? t.rich("schedules.next", { time: () => <Time value={nextAt} show="moment" /> })
              : t("schedules.over")}
          </span>
        </span>
      </span>
      {canWrite && (
        <AlertDialog
          trigger={
            <IconButton label={t("schedules.remove")}>
              <Trash2 aria-hidden />
            </IconButton>
          }
          title={t("schedules.removeTitle", { name })}
          description={t("schedules.removeHint")}
          confirmLabel={t("schedules.remove")}
          onConfirm={() => remove.mutateAsync(id)}
        />
      )}
    </li>
  );
}
