"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Switch } from "@/components/ui/switch";
import { ClientError } from "@/lib/client/client-error";
import { useSwitchOwnRule } from "@/lib/client/own-rules";

type OwnRuleSwitchProps = { slug: string; title: string; isEnabled: boolean; canWrite: boolean };

export function OwnRuleSwitch({ slug, title, isEnabled, canWrite }: OwnRuleSwitchProps) {
  const t = useTranslations("own-rules");
  const tStates = useTranslations("states");
  const change = useSwitchOwnRule();
  if (!canWrite) return <Badge tone="outline">{t(isEnabled ? "isOn" : "isOff")}</Badge>;
  return (
    <label className="flex items-center gap-2 text-sm text-ink-muted">
      {t(isEnabled ? "isOn" : "isOff")}
      <Switch
        aria-label={t("switch", { title })}
        checked={isEnabled}
        disabled={change.isPending}
        onCheckedChange={(checked) =>
          change.mutate(
            { slug, isEnabled: checked },
            {
              onSuccess: () => toast.success(t(checked ? "switchedOn" : "switchedOff", { title })),
              onError: (error) =>
                toast.error((error instanceof ClientError && error.detail) || tStates("error.actionFailed")),
            },
          )
        }
      />
    </label>
  );
}
