"use client";

import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { snapshotHref } from "@/lib/client/snapshots";
import type { Comparison } from "@/lib/contracts/snapshots";
import { ShortHash } from "./short-hash";

/** Which two are compared, and whether their content is one and the same. */
export function ComparisonSides({ comparison }: { comparison: Comparison }) {
  const t = useTranslations("snapshots");
  const { before, after, sameConfiguration } = comparison;
  const note =
    before.hash === after.hash
      ? t("compare.identical")
      : sameConfiguration
        ? t("compare.sameConfiguration")
        : before.source.id !== after.source.id
          ? t("compare.differentSources")
          : before.takenAt > after.takenAt
            ? t("compare.backwards")
            : null;
  return (
    <div className="flex flex-col gap-2">
      <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
        {([before, after] as const).map((side, index) => (
          <div key={index} className="flex flex-wrap items-center gap-x-3 sm:contents">
            <dt className="text-ink-subtle">{t(index === 0 ? "compare.before" : "compare.after")}</dt>
            <dd className="flex flex-wrap items-center gap-x-3">
              <TextLink href={snapshotHref(side.id)}>
                <Time value={side.takenAt} show="moment" />
              </TextLink>
              <span>{side.source.name}</span>
              <ShortHash hash={side.hash} />
            </dd>
          </div>
        ))}
      </dl>
      {note && (
        <p role="note" className="max-w-[46rem] rounded-md bg-info-soft px-3 py-2 text-sm text-info">
          {note}
        </p>
      )}
    </div>
  );
}
