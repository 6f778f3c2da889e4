"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { IncidentDetail } from "@/lib/contracts/incidents";
import { useChangeWords } from "./change-words";
import { conflictsOf, headOf, type IncidentHead } from "./incident-head";

type HeadConflictProps = {
  theirs: IncidentDetail;
  seen: IncidentDetail;
  mine: IncidentHead;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Somebody saved while this form was open: both versions, field by field, and a choice. */
export function HeadConflict({ theirs, seen, mine, onKeepMine, onTakeTheirs }: HeadConflictProps) {
  const t = useTranslations("incidents");
  const words = useChangeWords();
  const conflicts = conflictsOf(headOf(theirs), headOf(seen), mine);
  return (
    <section
      role="status"
      aria-label={t("conflict.title")}
      className="flex flex-col gap-2 rounded-md border border-line-strong bg-degraded-soft p-3 text-sm"
    >
      <p className="font-medium text-degraded">{t("conflict.title")}</p>
      <ul className="flex flex-col gap-1">
        {conflicts.map(({ field, theirs: value, mine: own }) => (
          <li key={field} className="break-words">
            {words({ field, before: null, after: value })}
            {own !== value && (
              <span className="block text-ink-muted">
                {t("conflict.mine", { change: words({ field, before: null, after: own }) })}
              </span>
            )}
          </li>
        ))}
        {conflicts.length === 0 && <li>{t("conflict.elsewhere")}</li>}
      </ul>
      <span className="flex flex-wrap gap-2">
        <Button onClick={onKeepMine}>{t("conflict.keepMine")}</Button>
        <Button variant="ghost" onClick={onTakeTheirs}>
          {t("conflict.takeTheirs")}
        </Button>
      </span>
    </section>
  );
}
