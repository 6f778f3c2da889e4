"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Section } from "@/components/shell/section";
import type { UnjudgedSample } from "@/lib/contracts/findings";
import { SubjectLink } from "./subject-link";
import { useKindName } from "./use-kind-name";

/** Whom the rule could not judge, and what was missing to. */
export function UnjudgedList({ unjudged: { count, examples } }: { unjudged: UnjudgedSample }) {
  const t = useTranslations("findings");
  const text = useText();
  const kindName = useKindName();
  if (count === 0) return null;
  return (
    <Section title={t("detail.unjudged")} description={t("detail.unjudgedHint", { count })}>
      <ul className="flex flex-col divide-y divide-line border-y border-line text-sm">
        {examples.map(({ subject, reason }) => (
          <li
            key={`${subject.kind}:${subject.id}`}
            className="grid gap-x-6 py-2 md:grid-cols-[13rem_minmax(0,1fr)]"
          >
            <span>
              <SubjectLink kind={subject.kind} id={subject.id}>
                {subject.name}
              </SubjectLink>
              <span className="ms-2 text-xs text-ink-subtle">{kindName(subject.kind)}</span>
            </span>
            <span className="text-ink-muted">{text(reason)}</span>
          </li>
        ))}
      </ul>
      {count > examples.length && (
        <p className="text-sm text-ink-subtle">{t("detail.andMore", { count: count - examples.length })}</p>
      )}
    </Section>
  );
}
