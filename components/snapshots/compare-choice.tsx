"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Time } from "@/components/ui/time";
import { compareHref } from "@/lib/client/snapshots";
import type { SnapshotRow } from "@/lib/contracts/snapshots";

type CompareChoiceProps = {
  picked: readonly string[];
  snapshots: readonly SnapshotRow[];
  onClear: () => void;
};

/** The one or two snapshots picked for a comparison; the older one is what the newer one is held against. */
export function CompareChoice({ picked, snapshots, onClear }: CompareChoiceProps) {
  const t = useTranslations("snapshots");
  if (picked.length === 0) return null;
  const known = picked
    .flatMap((id) => snapshots.find((snapshot) => snapshot.id === id) ?? [])
    .sort((a, b) => a.takenAt.localeCompare(b.takenAt));
  const [first, second] = known.length === 2 ? known.map(({ id }) => id) : picked;
  return (
    <section
      aria-label={t("picked")}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md bg-selected px-3 py-2 text-sm"
    >
      <span aria-live="polite">
        {known.map(({ id, takenAt }, index) => (
          <span key={id}>
            {index > 0 && " → "}
            <Time value={takenAt} show="moment" />
          </span>
        ))}
        {picked.length === 1 && <span className="text-ink-muted">{t("pickAnother")}</span>}
      </span>
      <span className="ms-auto flex gap-2">
        <Button variant="ghost" onClick={onClear}>
          {t("clearPicked")}
        </Button>
        {first && second && (
          <ButtonLink variant="primary" href={compareHref({ from: first, to: second })}>
            {t("comparePicked")}
          </ButtonLink>
        )}
      </span>
    </section>
  );
}
