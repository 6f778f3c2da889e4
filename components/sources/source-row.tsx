"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { SourceView } from "@/lib/contracts/sources";
import { PullState } from "./pull-state";

export function SourceRow({ source }: { source: SourceView }) {
  const t = useTranslations("sources");
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[1fr_12rem_14rem] md:items-center">
      <div className="flex flex-wrap items-center gap-2">
        <TextLink href={`/sources/${source.id}`} className="font-medium">
          {source.name}
        </TextLink>
        <Badge>{t(`kind.${source.kind}`)}</Badge>
      </div>
      <div className="text-sm">{source.pull && <PullState pull={source.pull} />}</div>
      <div className="text-sm text-ink-muted md:text-end">
        {source.snapshot
          ? t.rich("newest", { time: () => <Time value={source.snapshot?.takenAt ?? ""} /> })
          : t("noSnapshot")}
        {source.nextPullAt && (
          <span className="block">
            {t.rich("next", { time: () => <Time value={source.nextPullAt ?? ""} show="moment" /> })}
          </span>
        )}
      </div>
    </li>
  );
}
