"use client";

import { useTranslations } from "next-intl";
import { useFieldLabel } from "@/components/values/use-field-label";
import { wordsOf } from "@/lib/contracts/condition-fields";
import type { TryOwnRule } from "@/lib/contracts/own-rules";

/** Everything a condition may speak about, for those who would rather read than guess. */
export function FieldList({ section }: { section: TryOwnRule["section"] }) {
  const t = useTranslations("own-rules");
  const label = useFieldLabel();
  const fields = wordsOf(section).filter(({ kind }) => kind === "field");
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-ink-muted">{t("fields", { count: fields.length })}</summary>
      <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {fields.map(({ word, type }) => (
          <div key={word} className="flex flex-wrap items-baseline gap-x-2">
            <dt>
              <code className="font-mono text-xs">{word}</code>
            </dt>
            <dd className="text-xs text-ink-muted">
              {word === "now" ? t("now") : label(section, word)} · {type}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
