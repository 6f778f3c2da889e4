"use client";

import { useTranslations } from "next-intl";
import type { GapView } from "@/lib/contracts/explanation";
import { useText } from "./use-text";

/** What has to be collected before an unknown becomes an answer; equal reasons are told once. */
export function GapList({ gaps }: { gaps: readonly GapView[] }) {
  const t = useTranslations("proof");
  const text = useText();
  const groups = new Map<string, GapView[]>();
  for (const gap of gaps) {
    const key = `${gap.gate} ${text(gap.reason)}`;
    groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  return (
    <ul className="flex flex-col divide-y divide-line">
      {[...groups.entries()].map(([key, group]) => {
        const [first] = group;
        const names = [...new Set(group.map(({ subject }) => subject.name))];
        return (
          first && (
            <li key={key} className="py-2 text-sm">
              <span className="text-xs text-ink-subtle">{t(`gate.${first.gate}`)}</span> {text(first.reason)}
              <p className="text-ink-muted">
                {names.slice(0, 6).join(t("separator"))}
                {names.length > 6 && t("andMore", { count: names.length - 6 })}
              </p>
            </li>
          )
        );
      })}
    </ul>
  );
}
