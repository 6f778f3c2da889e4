"use client";

import { useFormatter, useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { fillKitText } from "@/lib/contracts/emergency";

type Values = Parameters<typeof fillKitText>[1];
type FilledTextProps = { title: string; text: { zh: string; en: string }; values: Values };

/** A prepared text in both languages, filled and ready to be copied; what has no value is named. */
export function FilledText({ title, text, values }: FilledTextProps) {
  const t = useTranslations("emergency");
  const format = useFormatter();
  const known = {
    ...values,
    since: values.since ? format.dateTime(new Date(values.since), "moment") : undefined,
  };
  const parts = [
    { language: "中文", lang: "zh-CN", ...fillKitText(text.zh, known) },
    { language: "English", lang: "en", ...fillKitText(text.en, known) },
  ].filter((part) => part.text !== "");
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="text-sm font-medium">{title}</h3>
      {parts.length === 0 && <p className="text-sm text-ink-muted">{t("none")}</p>}
      {parts.map((part) => (
        <div key={part.lang} className="flex flex-col gap-1">
          <div className="flex items-start gap-1 rounded-md border border-line bg-sunken">
            <p lang={part.lang} className="min-w-0 flex-1 p-3 text-sm break-words whitespace-pre-wrap">
              {part.text}
            </p>
            <div className="p-1 print:hidden">
              <CopyButton text={part.text} label={t("copy", { title, language: part.language })} />
            </div>
          </div>
          <MissingVariables missing={part.missing} />
        </div>
      ))}
    </div>
  );
}

export function MissingVariables({ missing }: { missing: readonly string[] }) {
  const t = useTranslations("emergency");
  // When it began is known once there is an incident.
  const shown = missing.filter((name) => name !== "since");
  if (shown.length === 0) return null;
  return (
    <p role="alert" className="text-xs text-refuted">
      {t("missing", { names: shown.map((name) => `{${name}}`).join("、") })}
    </p>
  );
}
