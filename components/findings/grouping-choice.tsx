"use client";

import { useTranslations } from "next-intl";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useUrlState } from "@/lib/client/url-state";
import { FINDING_GROUPS, type FindingGrouping } from "@/lib/contracts/findings";

export function GroupingChoice({ value }: { value: FindingGrouping | "" }) {
  const t = useTranslations("findings");
  const url = useUrlState();
  return (
    <SegmentedControl
      label={t("group.label")}
      value={value || "none"}
      onValueChange={(by) => url.set({ group: by === "none" ? null : by })}
      options={(["none", ...FINDING_GROUPS] as const).map((by) => ({ value: by, label: t(`group.${by}`) }))}
    />
  );
}
