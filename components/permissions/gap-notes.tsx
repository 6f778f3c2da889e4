"use client";

import { EyeOff, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWhy } from "@/components/values/use-why";
import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import type { Combination, SectionGap } from "@/lib/contracts/permissions";
import type { ViewHead } from "@/lib/contracts/view";
import { CombinationNote } from "./combination-note";

type GapNotesProps = { gaps: readonly SectionGap[]; combination: Combination; source: ViewHead["source"] };

/** What the statements below rest on and lack: said before they are read. */
export function GapNotes({ gaps, combination, source }: GapNotesProps) {
  const t = useTranslations("permissions");
  const tSection = useTranslations("sections");
  const why = useWhy();
  const tCommon = useTranslations("common");
  if (gaps.length === 0 && combination.combine !== "unknown") return null;
  return (
    <ul aria-label={t("limits")} className="flex flex-col gap-1 border-s-2 border-unknown-hatch ps-3 text-sm">
      {combination.combine === "unknown" && (
        <Note icon={<TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-degraded" />}>
          <CombinationNote combination={combination} />
        </Note>
      )}
      {gaps.map(({ section, status, reason, detail }) => (
        <Note key={section} icon={<EyeOff aria-hidden className="mt-0.5 size-4 shrink-0 text-unknown" />}>
          {t.rich("gap", {
            section: tSection(section),
            status: tCommon(`collection.${status}`),
            why: why({ detail, reason }),
            effect: t(`gapEffect.${section}`),
            source: (name) => <TextLink href={`/sources/${encodeURIComponent(source.id)}`}>{name}</TextLink>,
          })}
        </Note>
      ))}
    </ul>
  );
}

function Note({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex gap-2 text-ink-muted">
      {icon}
      <span>{children}</span>
    </li>
  );
}
