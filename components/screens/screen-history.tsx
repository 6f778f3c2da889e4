"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Section } from "@/components/shell/section";
import { ShowMore } from "@/components/ui/show-more";
import { Time } from "@/components/ui/time";
import type { ScreenChange, ScreenColumn, ScreenVersion } from "@/lib/contracts/declared-screens";

type HistoryProps = { history: readonly ScreenVersion[]; columns: readonly ScreenColumn[] };

/** Who said what when, and what was different from the version before. */
export function ScreenHistory({ history, columns }: HistoryProps) {
  const t = useTranslations("screens");
  return (
    <Section title={t("history")} description={t("historyHint")}>
      {history.length === 0 && <p className="text-sm text-ink-muted">{t("noHistory")}</p>}
      <ShowMore items={history} first={5}>
        {(shown) => (
          <ol className="flex flex-col">
            {shown.map((one) => (
              <li key={one.version} className="flex flex-col gap-1 border-b border-line py-2 last:border-b-0">
                <p className="text-sm">
                  {t.rich(one.isConfirmation ? "versionConfirmed" : "versionSaved", {
                    ...{ version: one.version, by: one.by, rows: one.rows },
                    at: () => <Time value={one.at} show="moment" className="text-ink-muted" />,
                  })}
                </p>
                {one.changes.length > 0 && (
                  <ShowMore items={one.changes} first={4}>
                    {(changes) => (
                      <ul className="flex flex-col gap-0.5 text-sm text-ink-muted">
                        {changes.map((change, index) => (
                          <li key={index}>
                            <Change change={change} columns={columns} />
                          </li>
                        ))}
                      </ul>
                    )}
                  </ShowMore>
                )}
              </li>
            ))}
          </ol>
        )}
      </ShowMore>
    </Section>
  );
}

function Change({ change, columns }: { change: ScreenChange; columns: readonly ScreenColumn[] }) {
  const t = useTranslations("screens");
  const text = useText();
  const { kind, name, cells } = change;
  const words = cells.map(({ column, before, after }) => {
    const found = columns.find(({ key }) => key === column);
    return t("cellChange", {
      column: found ? text(found.label) : column,
      before: before || t("marker.empty"),
      after: after || t("marker.empty"),
    });
  });
  return (
    <>
      {t(`change.${kind}`, { name })}
      {words.length > 0 && <span>{t("changedCells", { cells: words.join(t("between")) })}</span>}
    </>
  );
}
