"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFieldLabel } from "@/components/values/use-field-label";
import { useValueText } from "@/components/values/use-value-text";
import type { Asked } from "@/lib/contracts/rehearsal";
import { DRAFT_FIELDS } from "@/lib/contracts/what-if";

type Words = Extract<Asked, { kind: "open" }>["words"];

/** What sections, fields and values are called here, so that the worker finds changes by the reader's own words. */
export function useDraftWords(): Words {
  const t = useTranslations("what-if");
  const tSections = useTranslations("sections");
  const label = useFieldLabel();
  const text = useValueText();
  return useMemo(
    () => ({
      sections: Object.fromEntries(DRAFT_FIELDS.map(({ section }) => [section, tSections(section)])),
      fields: Object.fromEntries(
        DRAFT_FIELDS.map(({ section, field }) => [`${section}.${field}`, label(section, field)]),
      ),
      values: {
        true: `${text("enabled", true)} ${t("words.on")}`,
        false: `${text("enabled", false)} ${t("words.off")}`,
        ...Object.fromEntries(
          DRAFT_FIELDS.flatMap(({ field, values }) =>
            values.map((value) => [`${field}.${value}`, text(field, value)]),
          ),
        ),
      },
      joins: t("words.joins"),
      leaves: t("words.leaves"),
    }),
    [t, tSections, label, text],
  );
}
