"use client";

import { CircleCheck, CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import type { TestResult } from "@/lib/contracts/sources";

/** What the credential can and cannot read; for a refusal, why and what to do. */
export function TestReport({ result }: { result: TestResult }) {
  const t = useTranslations("sources");
  const tSection = useTranslations("sections");
  const text = useText();
  if (!result.ok) {
    return (
      <div role="alert" className="flex flex-col gap-1 rounded-md bg-refuted-soft px-3 py-2 text-sm">
        <strong className="font-medium text-refuted">{text(result.text)}</strong>
        <span>{text(result.remedy)}</span>
      </div>
    );
  }
  const sections = [...result.sections].sort((a, b) => Number(a.readable) - Number(b.readable));
  return (
    <section aria-label={t("testResult")} role="status" className="flex flex-col gap-2">
      <h2 className="font-medium text-proven">
        {result.account ? t("testOkAs", { account: result.account }) : t("testOk")}
      </h2>
      <ul className="flex flex-col divide-y divide-line border-y border-line text-sm">
        {sections.map((section) => (
          <li key={section.section} className="grid gap-x-3 py-1.5 md:grid-cols-[12rem_1fr]">
            <span className="flex items-center gap-1.5">
              {section.readable ? (
                <CircleCheck aria-hidden className="size-4 text-proven" />
              ) : (
                <CircleDashed aria-hidden className="size-4 text-unknown" />
              )}
              {tSection(section.section as "agents")}
            </span>
            <span className="text-ink-muted">
              {section.readable ? (
                t("readable")
              ) : (
                <>
                  <span className="block text-ink">{text(section.why)}</span>
                  <span className="block">{text(section.remedy)}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
