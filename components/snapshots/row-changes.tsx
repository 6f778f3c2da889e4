"use client";

import { Minus, PenLine, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { Section } from "@/components/shell/section";
import { NoMatch } from "@/components/states/no-match";
import { Badge } from "@/components/ui/badge";
import { clearedFilters, FilterBar } from "@/components/ui/filter-bar";
import { ShowMore } from "@/components/ui/show-more";
import { TextLink } from "@/components/ui/text-link";
import { snapshotHref } from "@/lib/client/snapshots";
import { useUrlState } from "@/lib/client/url-state";
import type { Comparison, RowDifference } from "@/lib/contracts/snapshots";
import { FieldChanges } from "./field-changes";

const ICONS = { added: Plus, removed: Minus, changed: PenLine } as const;
const KINDS = ["added", "removed", "changed"] as const;
const SHOWN = 50;

/** Every row that differs, by section, matched by its id in the platform and never by name or place. */
export function RowChanges({ comparison }: { comparison: Comparison }) {
  const t = useTranslations("snapshots");
  const tSection = useTranslations("sections");
  const url = useUrlState();
  const { rows, total } = comparison;
  const sections = [...new Set(rows.map(({ section }) => section))];
  const facets = [
    {
      param: "section",
      label: t("compare.section"),
      options: sections.map((value) => ({
        value,
        text: tSection(value),
        count: rows.filter(({ section }) => section === value).length,
      })),
    },
    {
      param: "kind",
      label: t("compare.kind"),
      options: KINDS.map((value) => ({
        value,
        text: t(`compare.kinds.${value}`),
        count: rows.filter(({ kind }) => kind === value).length,
      })),
    },
  ];
  const [q, wantedSections, wantedKinds] = [
    url.get("q").toLowerCase(),
    url.getAll("section"),
    url.getAll("kind"),
  ];
  const shown = rows.filter(
    ({ section, kind, name, key }) =>
      `${name} ${key}`.toLowerCase().includes(q) &&
      (wantedSections.length === 0 || wantedSections.includes(section)) &&
      (wantedKinds.length === 0 || wantedKinds.includes(kind)),
  );
  if (rows.length === 0) return null;
  return (
    <Section
      title={t("compare.rows")}
      description={
        total > rows.length ? t("compare.rowsCut", { shown: rows.length, total }) : t("compare.rowsHint")
      }
    >
      <FilterBar searchLabel={t("compare.search")} facets={facets} count={shown.length}>
        <ExportMenu
          path="snapshots/compare/export"
          query={{
            from: comparison.before.id,
            to: comparison.after.id,
            q,
            section: wantedSections,
            kind: wantedKinds,
          }}
        />
      </FilterBar>
      {shown.length === 0 && <NoMatch onClear={() => url.set(clearedFilters(facets))} />}
      {sections.map((section) => {
        const group = shown.filter((row) => row.section === section);
        return (
          group.length > 0 && (
            <section key={section} aria-labelledby={`section-${section}`} className="flex flex-col">
              <h3 id={`section-${section}`} className="py-1.5 font-medium">
                {tSection(section)}{" "}
                <span className="text-sm font-normal text-ink-subtle">{group.length}</span>
              </h3>
              <ShowMore items={group} first={SHOWN}>
                {(part) => (
                  <ul className="divide-y divide-line border-y border-line">
                    {part.map((change) => (
                      <ChangedRow key={change.key} change={change} comparison={comparison} />
                    ))}
                  </ul>
                )}
              </ShowMore>
            </section>
          )
        );
      })}
    </Section>
  );
}

function ChangedRow({ change, comparison }: { change: RowDifference; comparison: Comparison }) {
  const t = useTranslations("snapshots");
  const { kind, section, key, name } = change;
  const Icon = ICONS[kind];
  const side = kind === "removed" ? comparison.before : comparison.after;
  return (
    <li className="grid gap-x-4 gap-y-1 py-2 md:grid-cols-[5rem_16rem_1fr]">
      <Badge tone={kind === "changed" ? "neutral" : "outline"} className="self-start justify-self-start">
        <Icon aria-hidden />
        {t(`compare.kinds.${kind}`)}
      </Badge>
      <span className="min-w-0 text-sm break-words">
        <TextLink href={snapshotHref(side.id, section, key)}>{name}</TextLink>
      </span>
      {change.fields.length > 0 && <FieldChanges change={change} comparison={comparison} />}
    </li>
  );
}
