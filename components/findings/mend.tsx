"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { EditLine } from "@/components/repairs/edit-line";
import { TryLink } from "@/components/what-if/try-link";
import { findingQueries } from "@/lib/client/findings";
import { useView } from "@/lib/client/view-params";

/**
 * Changes that were tried and end the finding, and the way to see what else they would do. They come after the advice in
 * words: where none is known, or it could not be asked for, that advice stands alone.
 */
export function Mend({ findingId }: { findingId: string }) {
  const t = useTranslations("findings");
  const { data } = useQuery(findingQueries.mend(findingId, useView()));
  if (!data || data.edits.length === 0) return null;
  return (
    <div className="flex flex-col items-start gap-1 text-sm">
      <p className="text-ink-muted">{t("detail.mend")}</p>
      {data.edits.map((edit) => (
        <EditLine
          key={`${edit.section} ${edit.key} ${edit.field ?? edit.op}`}
          edit={edit}
          names={data.names}
        />
      ))}
      <TryLink edits={data.edits} />
    </div>
  );
}
