"use client";

import { Gavel } from "lucide-react";
import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/incidents/reason-dialog";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { useHoldPack } from "@/lib/client/packs";
import type { PackDetail } from "@/lib/contracts/packs";

/** Keeps retention from erasing a pack, for as long as somebody needs it. */
export function HoldButton({ pack }: { pack: PackDetail }) {
  const t = useTranslations("packs");
  const hold = useHoldPack(pack.id);
  const button = (
    <Button variant="ghost">
      <Gavel aria-hidden />
      {t(pack.held ? "hold.release" : "hold.open")}
    </Button>
  );
  if (pack.held)
    return (
      <AlertDialog
        trigger={button}
        title={t("hold.releaseTitle", { number: pack.number ?? 0 })}
        description={t("hold.releaseHint", { reason: pack.held.reason })}
        confirmLabel={t("hold.release")}
        onConfirm={() => hold.mutateAsync(null)}
      />
    );
  return (
    <ReasonDialog
      trigger={button}
      title={t("hold.open")}
      description={t("hold.hint")}
      label={t("hold.reason")}
      confirmLabel={t("hold.submit")}
      pending={hold.isPending}
      error={hold.error}
      onConfirm={async (reason) => hold.mutateAsync(reason)}
    />
  );
}
