"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Switch } from "@/components/ui/switch";
import { notificationQueries, updateTarget } from "@/lib/client/notifications";
import type { TargetView } from "@/lib/contracts/notifications";

export function TargetSwitch({ target }: { target: TargetView }) {
  const t = useTranslations("notifications");
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (isEnabled: boolean) => updateTarget(target.id, { isEnabled }),
    onSettled: () => client.invalidateQueries({ queryKey: notificationQueries.all }),
  });
  return (
    <label className="flex items-center gap-2 text-sm">
      <Switch
        checked={change.isPending ? change.variables : target.isEnabled}
        onCheckedChange={(isEnabled) => change.mutate(isEnabled)}
      />
      {t("enabled")}
    </label>
  );
}
