"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { IconButton } from "./icon-button";

const SHOWN_FOR = 1_500;

/** Copies `text`; `label` says what it is: "Copy snapshot hash". */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useTranslations("common");
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast.error(t("copyRefused"), { description: text });
    }
  }

  return (
    <IconButton label={copied ? t("copied") : label} onClick={() => void copy()}>
      {copied ? <Check aria-hidden className="text-proven" /> : <Copy aria-hidden />}
    </IconButton>
  );
}
