"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { EditLine } from "@/components/repairs/edit-line";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { Skeleton } from "@/components/ui/skeleton";
import { repairQueries } from "@/lib/client/repairs";
import { useView } from "@/lib/client/view-params";
import type { RepairPath } from "@/lib/contracts/repairs";

const SHOWN = 3;

/** The three changes that bring back the most hours, each proven on the whole company after the ones before it. */
export function RepairFirst() {
  const t = useTranslations("overview");
  const query = useQuery(repairQueries.path(useView()));
  return (
    <Section title={t("repairFirst")} description={t("repairFirstHint")}>
      <QueryView query={query} loading={<Waiting />}>
        {(path) => <Steps path={path} />}
      </QueryView>
    </Section>
  );
}

function Steps({ path: { steps, dark, names } }: { path: RepairPath }) {
  const t = useTranslations("overview");
  const shown = steps.slice(0, SHOWN);
  const left = shown.at(-1)?.darkLeft ?? dark;
  if (dark === 0) return <p className="text-sm text-ink-muted">{t("nothingToRepair")}</p>;
  if (shown.length === 0) return <p className="text-sm text-ink-muted">{t("noRepairFound", { dark })}</p>;
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {shown.map(({ edits, channels, gained }, index) => (
          <li key={index} className="grid grid-cols-[1.25rem_1fr] gap-x-2 py-2.5 text-sm">
            <span className="text-ink-subtle">{index + 1}</span>
            <div className="flex min-w-0 flex-col gap-1">
              {edits.map((edit) => (
                <EditLine
                  key={`${edit.section} ${edit.key} ${edit.field ?? edit.op}`}
                  edit={edit}
                  names={names}
                />
              ))}
              <p className="text-xs text-ink-muted">
                {t("wins", {
                  hours: gained ?? 0,
                  channels: channels.map(({ name }) => name).join(t("listSeparator")),
                })}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <p className="text-sm text-ink-muted">{t("darkLeft", { count: shown.length, dark, left })}</p>
    </>
  );
}

function Waiting() {
  const t = useTranslations("states");
  return (
    <div role="status" className="flex flex-col gap-2">
      <span className="sr-only">{t("loading")}</span>
      {[1, 2, 3].map((line) => (
        <Skeleton key={line} className="h-12" />
      ))}
    </div>
  );
}
