"use client";

import { useTranslations } from "next-intl";
import { FieldValue } from "@/components/values/field-value";
import { useFieldLabel } from "@/components/values/use-field-label";
import { ViewContext } from "@/lib/client/view-params";
import type { Basis } from "@/lib/contracts/reading";
import type { Comparison, RowDifference } from "@/lib/contracts/snapshots";
import { listDifference } from "./list-difference";

type Sides = Pick<Comparison, "before" | "after" | "bases">;
type FieldChangesProps = { change: RowDifference; comparison: Sides };
type Side = "before" | "after";

/** Field by field: what it was and what it is. Of lists only what left and what joined is told. */
export function FieldChanges({ change: { section, fields }, comparison }: FieldChangesProps) {
  const t = useTranslations("snapshots");
  const label = useFieldLabel();
  const bases = comparison.bases[section] ?? { before: "observed", after: "observed" };
  const valueOf = (side: Side, field: string, value: unknown) => (
    <SideValue side={side} field={field} value={value} basis={bases[side]} comparison={comparison} />
  );
  return (
    <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(6rem,max-content)_1fr]">
      {fields.map(({ field, before, after }) => {
        const lists = listDifference(before, after);
        return (
          <div key={field} className="grid gap-x-4 sm:col-span-2 sm:grid-cols-subgrid">
            <dt className="text-ink-subtle">{label(section, field)}</dt>
            <dd className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
              {lists ? (
                <>
                  {lists.removed.length > 0 && (
                    <>
                      <span className="text-ink-subtle">{t("compare.without")}</span>
                      {valueOf("before", field, lists.removed)}
                    </>
                  )}
                  {lists.added.length > 0 && (
                    <>
                      <span className="text-ink-subtle">{t("compare.with")}</span>
                      {valueOf("after", field, lists.added)}
                    </>
                  )}
                </>
              ) : (
                <>
                  {valueOf("before", field, before)}
                  <span className="text-ink-subtle" aria-label={t("compare.becomes")} role="img">
                    →
                  </span>
                  {valueOf("after", field, after)}
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

type SideValueProps = { side: Side; field: string; value: unknown; basis: Basis; comparison: Sides };

function SideValue({ side, field, value, basis, comparison }: SideValueProps) {
  const { source, id, names } = comparison[side];
  const Mark = side === "before" ? "del" : "ins";
  return (
    <ViewContext value={{ source: source.id, snapshot: id }}>
      <Mark className={side === "before" ? "min-w-0 text-ink-muted no-underline" : "min-w-0 no-underline"}>
        <FieldValue field={field} value={value} basis={basis} names={names} distance={false} />
      </Mark>
    </ViewContext>
  );
}
