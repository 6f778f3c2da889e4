"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { VendorReportView } from "@/lib/contracts/vendor-reports";

type ReportPreviewProps = { document: VendorReportView["document"]; isStale: boolean };

/** The report as it will be read, in its own language. */
export function ReportPreview({ document, isStale }: ReportPreviewProps) {
  const t = useTranslations("vendor-report");
  const { language, title, subtitle, parts } = document;
  return (
    <section
      aria-label={t("preview")}
      aria-busy={isStale}
      className={classNames("min-w-0 lg:col-start-1 lg:row-start-1", isStale && "opacity-60")}
    >
      <article
        lang={language === "zh" ? "zh-CN" : "en"}
        className="flex max-w-[46rem] flex-col gap-5 rounded-md border border-line bg-raised px-4 py-5 text-sm sm:px-8 sm:py-7"
      >
        <header>
          <h2 className="text-lg">{title}</h2>
          <p className="break-words text-ink-muted">{subtitle}</p>
        </header>
        {parts.map(({ id, title: name, facts, items, empty }) => (
          <section key={id} aria-labelledby={`part-${id}`} className="flex flex-col gap-1.5">
            <h3 id={`part-${id}`} className="border-b border-line pb-1 font-medium">
              {name}
            </h3>
            {facts.length > 0 && (
              <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(7rem,max-content)_1fr]">
                {facts.map(({ term, value }) => (
                  <div key={term} className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
                    <dt className="text-ink-subtle">{term}</dt>
                    <dd className="min-w-0 break-words [overflow-wrap:anywhere]">{value}</dd>
                  </div>
                ))}
              </dl>
            )}
            {items.length > 0 && (
              <ul className="flex list-disc flex-col gap-1 ps-5 marker:text-ink-subtle">
                {items.map(({ text, details }, at) => (
                  <li key={at} className="break-words whitespace-pre-wrap [overflow-wrap:anywhere]">
                    {text}
                    {details.length > 0 && (
                      <ul className="flex list-[circle] flex-col gap-0.5 ps-5 text-ink-muted">
                        {details.map((detail, place) => (
                          <li key={place}>{detail}</li>
                        ))}
                      </ul>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {empty !== null && <p className="text-ink-muted">{empty}</p>}
          </section>
        ))}
      </article>
    </section>
  );
}
