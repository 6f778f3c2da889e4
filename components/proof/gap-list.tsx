"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { GapView } from "@/lib/contracts/explanation";
import { useText } from "./use-text";

type GapListProps = {
  gaps: readonly GapView[];
  /** As of `CauseList`. */
  gateIsNamed?: boolean;
  about?: string | undefined;
};

/** What has to be collected before an unknown becomes an answer; equal reasons are told once. */
export function GapList({ gaps, gateIsNamed = false, about }: GapListProps) {
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
            <li key={key} className={classNames("text-sm", gateIsNamed ? "py-0.5" : "py-2")}>
              {!gateIsNamed && <span className="text-xs text-ink-subtle">{t(`gate.${first.gate}`)} </span>}
              {text(first.reason)}
              {group.some(({ subject }) => subject.id !== about) && (
                <p className="text-ink-muted">
                  {names.slice(0, 6).join(t("separator"))}
                  {names.length > 6 && t("andMore", { count: names.length - 6 })}
                </p>
              )}
            </li>
          )
        );
      })}
    </ul>
  );
}
