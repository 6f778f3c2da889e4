"use client";

import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { FilterBar, clearedFilters } from "@/components/ui/filter-bar";
import { Tabs } from "@/components/ui/tabs";
import { useUrlState } from "@/lib/client/url-state";
import type { SettingArea, Settings, SettingSection } from "@/lib/contracts/settings";
import { NotCollected } from "./not-collected";
import { SectionNote } from "./section-note";
import { SettingTable } from "./setting-table";
import { matchesSetting, verdictsOf, WORST_ORDER } from "@/lib/contracts/worst-verdict";

/** One tab a section; each says how many of its rows have a fault before it is opened. */
export function SettingsTabs({ area, settings }: { area: SettingArea; settings: Settings }) {
  const t = useTranslations("settings");
  const tSection = useTranslations("sections");
  const url = useUrlState();
  const { sections } = settings;
  const chosen = sections.find(({ section }) => section === url.get("tab")) ?? sections[0];
  return (
    <Tabs
      className="flex-1"
      label={t(`area.${area}.title`)}
      value={chosen?.section ?? ""}
      onValueChange={(tab) => url.set({ tab, row: null, sort: null, q: null, severity: null })}
      tabs={sections.map((section) => ({
        value: section.section,
        label: (
          <>
            {tSection(section.section as "agents")}
            <span className="text-xs text-ink-subtle">{section.rows.length}</span>
            <FaultCount section={section} />
          </>
        ),
        content: <SectionPanel area={area} section={section} settings={settings} />,
      }))}
    />
  );
}

function FaultCount({ section }: { section: SettingSection }) {
  const t = useTranslations("settings");
  const faulty = section.rows.filter((row) =>
    verdictsOf(row).some(({ verdict, severity }) => verdict === "fail" && severity !== "info"),
  ).length;
  return faulty > 0 && <span className="text-xs text-refuted">{t("faulty", { count: faulty })}</span>;
}

type SectionPanelProps = { area: SettingArea; section: SettingSection; settings: Settings };

function SectionPanel({ area, section, settings }: SectionPanelProps) {
  const t = useTranslations("settings");
  const tCommon = useTranslations("common");
  const tSection = useTranslations("sections");
  const url = useUrlState();
  const name = tSection(section.section as "agents");
  const facets = [
    {
      param: "severity",
      label: t("worst"),
      options: WORST_ORDER.map((value) => ({
        value,
        text: value === "unknown" ? tCommon("verdict.unknown") : tCommon(`severity.${value}`),
      })),
    },
  ];
  const [search, wanted] = [url.get("q").toLowerCase(), url.getAll("severity")];
  const rows = section.rows.filter((row) => matchesSetting(row, { q: search, severity: wanted }));
  return (
    <div className="flex h-full flex-col gap-3">
      <AreaNote area={area} section={section.section} />
      {section.rows.length === 0 ? (
        <NotCollected section={section} source={settings.view.source} />
      ) : (
        <>
          <SectionNote section={section} />
          <FilterBar searchLabel={t("search", { name })} facets={facets} count={rows.length}>
            <ExportMenu
              path={`settings/${area}/export`}
              query={{
                source: settings.view.source.id,
                snapshot: settings.view.snapshot.id,
                section: section.section,
                q: search,
                severity: wanted,
                sort: url.get("sort") || "worst",
              }}
            />
          </FilterBar>
          <SettingTable
            area={area}
            section={section}
            rows={rows}
            names={settings.names}
            onClear={() => url.set(clearedFilters(facets))}
          />
        </>
      )}
    </div>
  );
}

/** What a reader should know of a section before its values. */
function AreaNote({ area, section }: { area: SettingArea; section: string }) {
  const t = useTranslations("settings");
  if (!t.has(`note.${area}.${section}` as "note.push.sdkPush")) return null;
  return (
    <p className="max-w-[46rem] text-sm text-ink-muted">
      {t(`note.${area}.${section}` as "note.push.sdkPush")}
    </p>
  );
}
