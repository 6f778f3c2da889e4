"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { addressOfProvider } from "@/lib/client/sign-in";
import { RefusalOf } from "./refusal";

export function ProviderButton({ name, next }: { name: string; next: string }) {
  const t = useTranslations("auth");
  const leave = useMutation({
    mutationFn: () => addressOfProvider(next),
    onSuccess: (address) => window.location.assign(address),
  });
  return (
    <>
      <p className="flex items-center gap-3 text-xs text-ink-subtle before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("signIn.or")}
      </p>
      <RefusalOf error={leave.error} />
      <Button pending={leave.isPending} onClick={() => leave.mutate()}>
        {t("signIn.withProvider", { provider: name })}
      </Button>
    </>
  );
}
