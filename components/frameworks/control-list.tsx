"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { TextLink } from "@/components/ui/text-link";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { checkPath } from "@/lib/client/checks";
import { useViewHref } from "@/lib/client/view-params";
import type { ControlView } from "@/lib/contracts/frameworks";

/** One control a line; opened, the rules that speak to it and their findings. Printed or searched, all are there. */
export function ControlList({ controls }: { controls: readonly ControlView[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {controls.map((control) => (
        <li key={control.id}>
          <Control control={control} />
        </li>
      ))}
    </ul>
  );
}

function Control({ control: { id, title, verdict, findings, waived, rules } }: { control: ControlView }) {
  const t = useTranslations("frameworks");
  const text = useText();
  const href = useViewHref();
  return (
    <details className="group">
      <summary className="grid cursor-pointer list-none grid-cols-[1rem_minmax(0,1fr)] items-baseline gap-x-2 gap-y-1 py-2.5 sm:grid-cols-[1rem_5.5rem_minmax(0,1fr)_auto] [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 self-center text-ink-subtle transition-transform group-open:rotate-90"
        />
        <span className="font-mono text-sm text-ink-muted">{id}</span>
        <span className="col-start-2 font-medium sm:col-start-auto">{text(title)}</span>
        <span className="col-start-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-muted sm:col-start-auto sm:justify-end">
          <VerdictBadge verdict={verdict} />
          {findings > 0 && t("findingCount", { count: findings })}
          {waived > 0 && t("waived", { count: waived })}
        </span>
      </summary>
      <ul className="mb-3 ms-6 flex flex-col divide-y divide-line border-s border-line ps-4 text-sm">
        {rules.length === 0 && <li className="py-2 text-ink-muted">{t("noRule")}</li>}
        {rules.map((rule) => (
          <li
            key={rule.ruleId}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2"
          >
            <TextLink href={href(checkPath(rule.ruleId))} className="min-w-0 text-ink">
              {text(rule.title)}
            </TextLink>
            <span className="flex flex-wrap items-center gap-2">
              {rule.findings > 0 && (
                <TextLink href={href("/findings", { rule: rule.ruleId })}>
                  {t("findingCount", { count: rule.findings })}
                </TextLink>
              )}
              <VerdictBadge verdict={rule.verdict} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
