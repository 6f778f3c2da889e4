"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWeekSpan } from "@/components/proof/use-week-span";
import { QueryView } from "@/components/states/query-view";
import { Button } from "@/components/ui/button";
import { repairQueries } from "@/lib/client/repairs";
import { useView } from "@/lib/client/view-params";
import type { RepairList as Repairs } from "@/lib/contracts/repairs";
import { RepairCard } from "./repair-card";

const SHOWN = 4;

/** Any one of these restores the stretch of dark hours that the chosen one belongs to. */
export function RepairList({ channelId, hour }: { channelId: string; hour: number }) {
  const query = useQuery(repairQueries.ofHour(channelId, hour, useView()));
  return <QueryView query={query}>{(list) => <Found list={list} />}</QueryView>;
}

function Found({ list: { from, to, repairs, complete, names } }: { list: Repairs }) {
  const t = useTranslations("repairs");
  const span = useWeekSpan();
  const [all, setAll] = useState(false);
  const shown = all ? repairs : repairs.slice(0, SHOWN);
  if (repairs.length === 0) return <p className="text-sm text-ink-muted">{t("none")}</p>;
  return (
    <section aria-label={t("title")} className="flex flex-col gap-1">
      <h4 className="text-sm font-medium">{t("anyOf", { count: repairs.length, span: span(from, to) })}</h4>
      <ul className="divide-y divide-line">
        {shown.map((repair) => (
          <li
            key={repair.edits
              .map(({ section, key, field }) => `${section} ${key} ${field ?? ""}`)
              .join(" + ")}
          >
            <RepairCard repair={repair} names={names} />
          </li>
        ))}
      </ul>
      {repairs.length > shown.length && (
        <div>
          <Button variant="ghost" onClick={() => setAll(true)}>
            {t("more", { count: repairs.length - shown.length })}
          </Button>
        </div>
      )}
      {!complete && <p className="text-xs text-ink-muted">{t("incomplete")}</p>}
    </section>
  );
}
