"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { FieldChanges } from "@/components/snapshots/field-changes";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { compareHref, snapshotHref } from "@/lib/client/snapshots";
import type { AgentDetail } from "@/lib/contracts/agents";

/** What became different about the person since the snapshot before. */
export function AgentChanges({ detail: { changes } }: { detail: AgentDetail }) {
  const t = useTranslations("agents");
  const tSection = useTranslations("sections");
  if (!changes) return null;
  const { before, after, rows } = changes;
  return (
    <Section
      title={t("changes")}
      description={t.rich("changesSince", { time: () => <Time value={before.takenAt} show="moment" /> })}
      actions={<TextLink href={compareHref({ from: before.id, to: after.id })}>{t("compare")}</TextLink>}
    >
      {rows.length === 0 ? (
        <p className="text-sm text-ink-muted">{t("noChanges")}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {rows.map((change) => {
            const { section, key, name, kind } = change;
            const side = kind === "removed" ? before : after;
            return (
              <li
                key={`${section} ${key}`}
                className="grid gap-x-4 gap-y-1 py-2 text-sm md:grid-cols-[16rem_1fr]"
              >
                <span className="min-w-0 break-words">
                  {tSection(section)} <TextLink href={snapshotHref(side.id, section, key)}>{name}</TextLink>
                </span>
                {kind === "changed" ? (
                  <FieldChanges change={change} comparison={changes} />
                ) : (
                  <span className="text-ink-muted">{t(`change.${kind}`)}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
