"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFieldLabel } from "@/components/values/use-field-label";
import { useValueText } from "@/components/values/use-value-text";
import { readingOf, type Names } from "@/lib/contracts/reading";
import type { EditView } from "@/lib/contracts/repairs";

/** One change in words: whose, which field, from what to what. */
export function EditLine({ edit, names }: { edit: EditView; names: Names }) {
  const t = useTranslations("repairs");
  const tSections = useTranslations("sections");
  const label = useFieldLabel();
  const { section, op, field, name } = edit;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-1.5">
      <span className="text-ink-subtle">{tSections(section)}</span>
      <span className="font-medium">{name}</span>
      {op === "set" && field !== null && (
        <>
          <span className="text-ink-muted">{label(section, field)}</span>
          <Change edit={edit} field={field} names={names} />
        </>
      )}
      {op === "remove" && <span>{t("remove")}</span>}
      {op === "add" && <NewRow edit={edit} names={names} />}
    </span>
  );
}

function Change({ edit, field, names }: { edit: EditView; field: string; names: Names }) {
  const t = useTranslations("repairs");
  const text = useValueText();
  if (edit.added && edit.removed) {
    return (
      <>
        {edit.added.length > 0 && <span>{t("add", { what: text(field, edit.added, names) })}</span>}
        {edit.removed.length > 0 && <span>{t("take", { what: text(field, edit.removed, names) })}</span>}
      </>
    );
  }
  const before = readingOf(edit.before, "observed");
  return (
    <span className="inline-flex items-baseline gap-1">
      {"value" in before && (
        <>
          <span className="text-ink-muted">{text(field, before.value, names)}</span>
          <ArrowRight aria-label={t("becomes")} className="size-3 self-center text-ink-subtle" />
        </>
      )}
      <span className="font-medium">{text(field, edit.after, names)}</span>
    </span>
  );
}

/** A new row says only what makes it: the group somebody joins, the hours of a shift. */
function NewRow({ edit, names }: { edit: EditView; names: Names }) {
  const t = useTranslations("repairs");
  const text = useValueText();
  const row = edit.after as Record<string, unknown>;
  if (edit.section === "memberships")
    return <span>{t("join", { group: text("groupId", row.groupId, names) })}</span>;
  if (edit.section === "hours")
    return <span>{t("onShift", { hours: text("intervals", row.intervals, names) })}</span>;
  return <span>{t("create")}</span>;
}
