"use client";

import { useTranslations } from "next-intl";
import { Requirements } from "@/components/findings/requirements";
import { useFamilyName } from "@/components/findings/use-family-name";
import { CopyButton } from "@/components/ui/copy-button";
import { DescriptionList } from "@/components/ui/description-list";
import type { CheckDetail } from "@/lib/contracts/checks";

export function CheckFacts({ detail: { check, platforms } }: { detail: CheckDetail }) {
  const t = useTranslations("checks");
  const tFindings = useTranslations("findings");
  const familyName = useFamilyName();
  return (
    <aside aria-label={t("facts")} className="border-t border-line pt-3">
      <DescriptionList
        items={[
          { key: "family", term: tFindings("family"), detail: familyName(check.family) },
          {
            key: "requirements",
            term: tFindings("detail.requirements"),
            detail: <Requirements numbers={check.requirements} />,
          },
          {
            key: "platforms",
            term: t("platforms"),
            detail: platforms
              ? platforms.map((platform) => t(`platform.${platform as "meiqia"}`)).join(t("separator"))
              : t("everyPlatform"),
          },
          {
            key: "id",
            term: t("ruleId"),
            detail: (
              <span className="flex items-start gap-1">
                <code className="min-w-0 flex-1 font-mono text-xs break-all text-ink-muted">
                  {check.ruleId}
                </code>
                <CopyButton text={check.ruleId} label={t("copyId")} />
              </span>
            ),
          },
          {
            key: "version",
            term: t("version"),
            detail: check.ruleVersion,
          },
        ]}
      />
    </aside>
  );
}
