"use client";

import { useTranslations } from "next-intl";
import { PageTabs } from "@/components/ui/page-tabs";

export function ProbeTabs() {
  const t = useTranslations("probes");
  return (
    <PageTabs
      label={t("title")}
      tabs={[
        { href: "/probes", label: t("tab.probes") },
        { href: "/probes/sites", label: t("tab.sites") },
        { href: "/probes/hosts", label: t("tab.hosts") },
      ]}
    />
  );
}
