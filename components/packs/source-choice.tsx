"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { sourceQueries } from "@/lib/client/sources";

type SourceChoiceProps = { chosen: readonly string[]; onChange: (ids: string[]) => void };

/** Which sources a pack is about; all of them unless some are chosen. One source needs no choice. */
export function SourceChoice({ chosen, onChange }: SourceChoiceProps) {
  const t = useTranslations("packs");
  const { data: sources = [] } = useQuery(sourceQueries.list());
  if (sources.length < 2) return null;
  return (
    <fieldset className="flex flex-col gap-1.5 text-sm">
      <legend className="pb-1 font-medium">{t("make.sources")}</legend>
      {sources.map(({ id, name }) => (
        <label key={id} className="flex items-center gap-2">
          <Checkbox
            checked={chosen.includes(id)}
            onCheckedChange={(isOn) =>
              onChange(isOn === true ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          {name}
        </label>
      ))}
      <p className="text-xs text-ink-subtle">{t("make.sourcesHint")}</p>
    </fieldset>
  );
}
