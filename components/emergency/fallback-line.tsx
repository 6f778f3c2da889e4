"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { RefusalOf } from "@/components/auth/refusal";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { emergencyQueries, markFallbackTested } from "@/lib/client/emergency";
import type { EmergencyKit } from "@/lib/contracts/emergency";
import { DutyState } from "./duty-state";
import { Reach } from "./reach";

type FallbackLineProps = {
  fallback: EmergencyKit["fallbacks"][number];
  everyDays: number;
  canWrite: boolean;
};

export function FallbackLine({ fallback, everyDays, canWrite }: FallbackLineProps) {
  const t = useTranslations("emergency");
  const client = useQueryClient();
  const { id, name, kind, address, owner, lastTestedAt, receiving } = fallback;
  const test = useMutation({
    mutationFn: (answered: boolean) => markFallbackTested(id, answered),
    onSettled: () => client.invalidateQueries({ queryKey: emergencyQueries.all }),
  });
  return (
    <li className="flex flex-col gap-1.5 py-3">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{name}</span>
        <Badge>{t(`fallbackKind.${kind}`)}</Badge>
        {receiving === false && <Badge tone="refuted">{t("nobodyAnswers")}</Badge>}
        <Reach address={address} />
      </span>
      <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-muted">
        {owner && <span>{t("ownerIs", { owner })}</span>}
        <DutyState kind="tested" at={lastTestedAt} everyDays={everyDays} />
      </span>
      {canWrite && (
        <span className="flex flex-wrap gap-2 print:hidden">
          <Button pending={test.isPending && test.variables} onClick={() => test.mutate(true)}>
            {t("testedOk")}
          </Button>
          <Button
            variant="ghost"
            pending={test.isPending && !test.variables}
            onClick={() => test.mutate(false)}
          >
            {t("testedFailed")}
          </Button>
        </span>
      )}
      <RefusalOf error={test.error} />
    </li>
  );
}
