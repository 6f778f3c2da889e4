import type { useTranslations } from "next-intl";

export type FieldLabel = (section: string, field: string) => string;

/** What people call a field of a section; a field nobody named yet keeps its own name. */
export function fieldLabelIn(t: ReturnType<typeof useTranslations<"fields">>): FieldLabel {
  return (section, field) => {
    const own = `labelIn.${section}.${field}` as "labelIn.agents.name";
    if (t.has(own)) return t(own);
    const shared = `label.${field}` as "label.name";
    return t.has(shared) ? t(shared) : field;
  };
}
