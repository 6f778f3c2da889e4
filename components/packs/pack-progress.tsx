"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { WholeRefusal } from "@/components/incidents/whole-refusal";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { useCancelPack } from "@/lib/client/packs";
import { isLivePack, type PackRow } from "@/lib/contracts/packs";

/** A pack that is being made, or why it came to nothing. Goes on when the page is left. */
export function PackProgressPanel({ pack, canCancel }: { pack: PackRow; canCancel: boolean }) {
  const t = useTranslations("packs");
  const text = useText();
  const cancel = useCancelPack(pack.id);
  if (pack.status === "failed" && pack.error)
    return (
      <div role="alert" className="flex flex-col gap-1 rounded-md bg-refuted-soft px-3 py-2 text-sm">
        <strong className="font-medium text-refuted">{text(pack.error.text)}</strong>
        <span>{text(pack.error.remedy)}</span>
      </div>
    );
  if (!isLivePack(pack)) return null;
  const { step, done, total } = pack.progress;
  return (
    <div className="flex max-w-[40rem] flex-col gap-2">
      <Progress
        label={t(`step.${step ?? "queued"}`)}
        value={done !== undefined && total ? Math.min(100, (done / total) * 100) : null}
        detail={pack.cancelRequested ? t("cancelling") : t("leaveHint")}
      />
      {canCancel && !pack.cancelRequested && (
        <Button className="self-start" pending={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
          {t("cancel")}
        </Button>
      )}
      <WholeRefusal error={cancel.error} />
    </div>
  );
}
