"use client";

import { useTranslations } from "next-intl";
import { PageTabs } from "@/components/ui/page-tabs";
import { useViewHref } from "@/lib/client/view-params";

export function ClientTabs() {
  const t = useTranslations("clients");
  const href = useViewHref();
  return (
    <PageTabs
      label={t("title")}
      tabs={[
        { href: href("/clients"), label: t("tab.inventory") },
        { href: href("/clients/links"), label: t("tab.links") },
      ]}
    />
  );
}
