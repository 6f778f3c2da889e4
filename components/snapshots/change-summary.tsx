"use client";

import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { compareHref } from "@/lib/client/snapshots";
import type { SnapshotRow } from "@/lib/contracts/snapshots";

/** What a snapshot changed against the one before it, leading to the comparison of the two. */
export function ChangeSummary({ snapshot }: { snapshot: SnapshotRow }) {
  const t = useTranslations("snapshots");
  const { id, previousId, changes, unchangedSince } = snapshot;
  if (previousId === null) return <span className="text-ink-subtle">{t("change.first")}</span>;
  if (unchangedSince !== null)
    return (
      <span className="text-ink-muted">
        {t.rich("change.none", { time: () => <Time value={unchangedSince} show="day" /> })}
      </span>
    );
  return (
    <TextLink href={compareHref({ from: previousId, to: id })}>
      {changes === null
        ? t("change.uncounted")
        : changes === 0
          ? t("change.collection")
          : t("change.rows", { count: changes })}
    </TextLink>
  );
}
