"use client";

import { useTranslations } from "next-intl";
import { fillKitText } from "@/lib/contracts/emergency";
import { MissingVariables } from "./filled-text";

type TextPreviewProps = { text: string; values: Parameters<typeof fillKitText>[1] };

/** What customers will read, while it is being written. */
export function TextPreview({ text, values }: TextPreviewProps) {
  const t = useTranslations("emergency");
  if (text.trim() === "") return null;
  const filled = fillKitText(text, values);
  return (
    <div className="flex flex-col gap-1 sm:col-span-2">
      <span className="text-xs text-ink-subtle">{t("preview")}</span>
      <p className="rounded-md bg-sunken p-2 text-sm break-words whitespace-pre-wrap">{filled.text}</p>
      <MissingVariables missing={filled.missing} />
    </div>
  );
}
