"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { compareHref } from "@/lib/client/snapshots";
import { useViewHref } from "@/lib/client/view-params";
import type { Overview } from "@/lib/contracts/overview";

/** What is different from the snapshot before: hours of reception first, then findings, then settings. */
export function Changes({ overview: { changes, view } }: { overview: Overview }) {
  const t = useTranslations("overview");
  const tSection = useTranslations("sections");
  const href = useViewHref();
  if (!changes) return null;
  const compare = view.previousSnapshotId
    ? compareHref({ from: view.previousSnapshotId, to: view.snapshot.id })
    : null;
  return (
    <Section
      title={t("changes")}
      description={t.rich("changesSince", { time: () => <Time value={changes.since} show="moment" /> })}
      actions={compare && <TextLink href={compare}>{t("compare")}</TextLink>}
    >
      <ul className="flex flex-col gap-1 text-sm">
        {changes.reception.map(({ id, name, lost, gained }) => (
          <li key={id}>
            <TextLink href={href(`/channels/${encodeURIComponent(id)}`)}>{name}</TextLink>{" "}
            {lost > 0 && <span className="text-refuted">{t("lost", { hours: lost })}</span>}{" "}
            {gained > 0 && <span className="text-proven">{t("gained", { hours: gained })}</span>}
          </li>
        ))}
        <li>{t("findingChanges", { added: changes.newFindings, resolved: changes.resolvedFindings })}</li>
        <li className="text-ink-muted">
          {changes.rows === 0
            ? t("noRows")
            : changes.sections
                .map(({ section, added, removed, changed }) =>
                  t("sectionChange", {
                    section: tSection(section as "agents"),
                    count: added + removed + changed,
                  }),
                )
                .join(t("separator"))}
        </li>
      </ul>
    </Section>
  );
}
