import { createFormatter, createTranslator, type Locale, type Messages } from "next-intl";
import { readingOf, type Names } from "@/lib/contracts/reading";
import type { EditView } from "@/lib/contracts/repairs";
import { fieldLabelIn } from "./field-label";
import { formats } from "./formats";
import { valueTextIn } from "./value-text";

export type EditText = (edit: EditView, names: Names) => string;

/** One change as a line of plain text, for where no page can show it. */
export function editTextIn(locale: Locale, messages: Messages, timeZone: string): EditText {
  const t = createTranslator({ locale, messages, namespace: "repairs" });
  const tSections = createTranslator({ locale, messages, namespace: "sections" });
  const tFields = createTranslator({ locale, messages, namespace: "fields" });
  const tProof = createTranslator({ locale, messages, namespace: "proof" });
  const label = fieldLabelIn(tFields);
  const format = createFormatter({ locale, timeZone, formats });
  const text = valueTextIn({ t: tFields, tProof, format });

  function changeOf({ section, op, field, before, after, added, removed }: EditView, names: Names): string {
    if (op === "remove") return t("remove");
    if (op === "set" && field !== null) {
      const lists = [
        ...(added && added.length > 0 ? [t("add", { what: text(field, added, names) })] : []),
        ...(removed && removed.length > 0 ? [t("take", { what: text(field, removed, names) })] : []),
      ];
      const reading = readingOf(before, "observed");
      const was = "value" in reading ? `${text(field, reading.value, names)} → ` : "";
      const change = lists.length > 0 ? lists.join(t("separator")) : `${was}${text(field, after, names)}`;
      return `${label(section, field)} ${change}`;
    }
    const row = after as Record<string, unknown>;
    if (section === "memberships") return t("join", { group: text("groupId", row.groupId, names) });
    if (section === "hours") return t("onShift", { hours: text("intervals", row.intervals, names) });
    return t("create");
  }

  return (edit, names) => `${tSections(edit.section)} ${edit.name} ${changeOf(edit, names)}`;
}
