"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ClientError } from "@/lib/client/client-error";
import { useConfirmScreen } from "@/lib/client/screens";

type ConfirmButtonProps = { sourceId: string; screen: string; name: string; version: number };

/** One press: somebody looked, and the screen still says the same. */
export function ConfirmButton({ sourceId, screen, name, version }: ConfirmButtonProps) {
  const t = useTranslations("screens");
  const confirm = useConfirmScreen(sourceId);
  function press() {
    confirm.mutate(
      { screen, base: version },
      {
        onSuccess: () => toast.success(t("confirmed", { name })),
        onError: (error) =>
          toast.error((error instanceof ClientError && error.detail) || t("notConfirmed", { name })),
      },
    );
  }
  return (
    <Button pending={confirm.isPending} onClick={press} aria-label={t("confirmNamed", { name })}>
      <Check aria-hidden />
      {t("confirm")}
    </Button>
  );
}
