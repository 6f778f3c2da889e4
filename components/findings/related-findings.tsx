"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { TextLink } from "@/components/ui/text-link";
import type { FindingSample } from "@/lib/contracts/findings";
import { FindingLines } from "./finding-lines";

type RelatedFindingsProps = { title: string; sample: FindingSample; allHref: string };

/** Nothing where there is nothing: a finding alone needs no heading that says so. */
export function RelatedFindings({ title, sample, allHref }: RelatedFindingsProps) {
  const t = useTranslations("findings");
  if (sample.count === 0) return null;
  return (
    <Section
      title={title}
      actions={
        sample.count > sample.examples.length && (
          <TextLink href={allHref}>{t("detail.seeAll", { count: sample.count })}</TextLink>
        )
      }
    >
      <FindingLines findings={sample.examples} />
    </Section>
  );
}
