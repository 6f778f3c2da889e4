"use client";

import { useTranslations } from "next-intl";
import { PageTabs } from "@/components/ui/page-tabs";
import { useViewHref } from "@/lib/client/view-params";

/** What is wrong, and what was looked at, and what people answer for: views of the same judgement. */
export function FindingsTabs() {
  const t = useTranslations("findings");
  const href = useViewHref();
  return (
    <PageTabs
      label={t("tab.label")}
      tabs={[
        { href: href("/findings"), label: t("tab.findings") },
        { href: href("/findings/checks"), label: t("tab.checks") },
        { href: href("/findings/waivers"), label: t("tab.waivers") },
        { href: href("/findings/frameworks"), label: t("tab.frameworks") },
        { href: href("/findings/own-rules"), label: t("tab.ownRules") },
      ]}
    />
  );
}
