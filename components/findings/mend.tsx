"use client";

import { useTranslations } from "next-intl";
import { EditLine } from "@/components/repairs/edit-line";
import { TryLink } from "@/components/what-if/try-link";
import type { Names } from "@/lib/contracts/reading";
import type { EditView } from "@/lib/contracts/repairs";

/** Changes that were tried and end the finding, and the way to see what else they would do. */
export function Mend({ edits, names }: { edits: EditView[]; names: Names }) {
  const t = useTranslations("findings");
  return (
    <div className="flex flex-col items-start gap-1 text-sm">
      <p className="text-ink-muted">{t("detail.mend")}</p>
      {edits.map((edit) => (
        <EditLine key={`${edit.section} ${edit.key} ${edit.field ?? edit.op}`} edit={edit} names={names} />
      ))}
      <TryLink edits={edits} />
    </div>
  );
}
