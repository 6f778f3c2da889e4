"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { ChannelSummary } from "@/lib/contracts/proof";

type ChannelChoiceProps = {
  channels: readonly ChannelSummary[];
  selected: readonly string[];
  onSelectedChange: (ids: string[]) => void;
};

/** Which channels are hit; those that the proof shows as dark now come first. */
export function ChannelChoice({ channels, selected, onSelectedChange }: ChannelChoiceProps) {
  const t = useTranslations("incidents");
  const id = useId();
  const inOrder = [...channels].sort((a, b) => Number(isDark(b)) - Number(isDark(a)));
  const toggle = (one: string) =>
    onSelectedChange(selected.includes(one) ? selected.filter((other) => other !== one) : [...selected, one]);
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="pb-1 text-sm font-medium">{t("field.channels")}</legend>
      <ul className="max-h-72 overflow-y-auto rounded-md border border-line">
        {inOrder.map((channel) => (
          <li key={channel.id} className="border-b border-line last:border-b-0">
            <label
              htmlFor={`${id}-${channel.id}`}
              className="flex min-h-9 items-center gap-2.5 px-2.5 py-1 text-sm hover:bg-hover pointer-coarse:min-h-11"
            >
              <Checkbox
                id={`${id}-${channel.id}`}
                checked={selected.includes(channel.id)}
                onCheckedChange={() => toggle(channel.id)}
              />
              <span className="min-w-0 flex-1">{channel.name}</span>
              {isDark(channel) && <VerdictBadge verdict="refuted" label={t("darkNow")} />}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

const isDark = ({ now }: ChannelSummary) => now.verdict === "REFUTED";
