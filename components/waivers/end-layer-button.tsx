"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { useEndLayer } from "@/lib/client/waivers";

type EndLayerButtonProps = { kind: "waiver" | "attestation"; id: string };

/** Withdraws a waiver or an attestation; what it was stays in the history. */
export function EndLayerButton({ kind, id }: EndLayerButtonProps) {
  const t = useTranslations("waivers");
  const end = useEndLayer(kind);
  const isWaiver = kind === "waiver";
  return (
    <AlertDialog
      trigger={<Button variant="ghost">{t(`end.${kind}`)}</Button>}
      title={t(isWaiver ? "end.title" : "end.attestationTitle")}
      description={t(isWaiver ? "end.hint" : "end.attestationHint")}
      confirmLabel={t(`end.${kind}`)}
      onConfirm={async () => {
        await end(id);
        toast.success(t("end.done"));
      }}
    />
  );
}
