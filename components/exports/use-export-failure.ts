"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { ClientError } from "@/lib/client/client-error";
import { ExportError } from "@/lib/client/exports";

/** What went wrong with an export, and what to do about it. */
export function useExportFailure(): (error: unknown) => { title: string; hint: string } {
  const t = useTranslations("exports");
  return useCallback(
    (error) => {
      const title = t("failed");
      if (error instanceof ExportError) return { title, hint: t(`failure.${error.reason}`) };
      if (error instanceof ClientError && error.detail) return { title, hint: error.detail };
      return { title, hint: t("failure.cut") };
    },
    [t],
  );
}
