"use client";

import { useTranslations } from "next-intl";
import { EditLine } from "@/components/repairs/edit-line";
import { ShowMore } from "@/components/ui/show-more";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { useFieldLabel } from "@/components/values/use-field-label";
import { compareHref } from "@/lib/client/snapshots";
import type { IncidentContext } from "@/lib/contracts/incident-context";
import type { Evidence } from "@/lib/contracts/incident-evidence";
import type { EditView } from "@/lib/contracts/repairs";
import { ContextLine, type OnUse } from "./context-line";
import { hourSpan } from "./hour-span";

const SHOWN = 6;

type ContextChangesProps = { context: IncidentContext; onUse: OnUse };

/** What changed between the last good snapshot and the failing one, the change that mattered most first. */
export function ContextChanges({ context, onUse }: ContextChangesProps) {
  const t = useTranslations("incidents");
  const tProof = useTranslations("proof");
  const tSections = useTranslations("sections");
  const label = useFieldLabel();
  const { good, failing, changes, total, bisection, names } = context;
  if (!good) return <p className="text-sm text-ink-muted">{t("context.noGood")}</p>;
  const comparison: Evidence = {
    kind: "comparison",
    from: good.id,
    to: failing.id,
    name: t("snapshots.compare"),
  };
  const wordsOf = ({ section, name, field, op }: EditView) =>
    field === null
      ? t(`context.row.${op}`, { section: tSections(section), name })
      : t("context.changedField", { section: tSections(section), name, field: label(section, field) });
  const keyOf = ({ section, key, field }: EditView) => `${section} ${key} ${field ?? ""}`;
  const suspects = new Set(bisection?.suspects.map(keyOf));
  return (
    <section aria-label={t("context.changes")} className="flex flex-col gap-1">
      <h3 className="text-sm font-medium">{t("context.changes")}</h3>
      <p className="text-sm text-ink-muted">
        {t.rich("context.between", {
          total,
          from: () => <Time value={good.takenAt} show="moment" />,
          to: () => <Time value={failing.takenAt} show="moment" />,
        })}{" "}
        <TextLink href={compareHref({ from: good.id, to: failing.id })}>{t("snapshots.compare")}</TextLink>
      </p>
      {bisection && bisection.suspects.length > 0 && (
        <p className="text-sm">
          {t("context.bisection", {
            count: bisection.suspects.length,
            slot: `${tProof(`day.${(Math.floor(bisection.hour / 24) + 1) as 1}`)} ${hourSpan(bisection.hour, bisection.hour + 1)}`,
          })}
        </p>
      )}
      {bisection?.inconclusive && (
        <p className="text-sm text-ink-muted">{t(`context.inconclusive.${bisection.inconclusive}`)}</p>
      )}
      <ShowMore items={changes} first={SHOWN}>
        {(shown) => (
          <ul>
            {shown.map((change) => (
              <ContextLine
                key={keyOf(change)}
                text={wordsOf(change)}
                happenedAt={failing.takenAt}
                evidence={[comparison]}
                onUse={onUse}
              >
                <EditLine edit={change} names={names} />
                <span className="block text-xs text-ink-subtle">
                  {suspects.has(keyOf(change)) && (
                    <span className="me-2 font-medium text-refuted">{t("context.suspect")}</span>
                  )}
                  {change.darkens === null
                    ? t("context.notAlone")
                    : change.darkens > 0
                      ? t("context.darkens", { hours: change.darkens })
                      : t("context.harmless")}
                </span>
              </ContextLine>
            ))}
          </ul>
        )}
      </ShowMore>
      {changes.length === 0 && <p className="text-sm text-ink-muted">{t("context.noChanges")}</p>}
    </section>
  );
}
