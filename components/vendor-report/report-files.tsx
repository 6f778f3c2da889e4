"use client";

import { Check, Copy, FileDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { vendorReportFile } from "@/lib/client/vendor-reports";
import type { ReportLanguage } from "@/lib/contracts/vendor-reports";

const SHOWN_FOR = 1_500;

type ReportFilesProps = { incidentId: string; language: ReportLanguage; text: string };

/** The ways out: to be pasted, to be edited, to be sent as it is. */
export function ReportFiles({ incidentId, language, text }: ReportFilesProps) {
  const t = useTranslations("vendor-report");
  const tCommon = useTranslations("common");
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
      toast.error(tCommon("copyRefused"));
    }
  }

  return (
    <>
      <Button variant="primary" onClick={() => void copy()}>
        {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        {t(copied ? "copied" : "copy")}
      </Button>
      {(["docx", "pdf"] as const).map((format) => (
        <a
          key={format}
          download
          href={vendorReportFile(incidentId, language, format)}
          className={buttonStyles({ variant: "secondary" })}
        >
          <FileDown aria-hidden />
          {t(format === "docx" ? "word" : "pdf")}
        </a>
      ))}
    </>
  );
}
