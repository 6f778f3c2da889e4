"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Select } from "@/components/ui/select";
import { ClientError } from "@/lib/client/client-error";
import { useSetTarget } from "@/lib/client/resilience";
import { LOSSES, type Losses } from "@/lib/contracts/resilience";

const STANDARD = "standard";

type TargetSelectProps = {
  sourceId: string;
  /** Null for the organisation's own. */
  channel: { id: string; name: string } | null;
  value: Losses | null;
  standard: Losses;
};

/** How many losses a channel has to survive; saved and judged as it is chosen. */
export function TargetSelect({ sourceId, channel, value, standard }: TargetSelectProps) {
  const t = useTranslations("resilience");
  const set = useSetTarget();
  const shown = set.isPending ? set.variables.losses : value;
  return (
    <Select
      aria-label={channel ? t("target.of", { name: channel.name }) : t("target.standard")}
      disabled={set.isPending}
      className="w-52 min-w-0 shrink"
      value={shown === null ? STANDARD : (String(shown) as "0")}
      options={[
        ...(channel ? [{ value: STANDARD, label: t("target.likeAll", { losses: standard }) }] : []),
        ...LOSSES.map((losses) => ({ value: String(losses), label: t(`target.losses.${losses}`) })),
      ]}
      onValueChange={(chosen) =>
        set.mutate(
          {
            sourceId,
            channelId: channel?.id ?? null,
            losses: chosen === STANDARD ? null : (Number(chosen) as Losses),
          },
          {
            onError: (error) =>
              toast.error(error instanceof ClientError ? error.message : t("target.failed")),
          },
        )
      }
    />
  );
}
