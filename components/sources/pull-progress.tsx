"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { useText } from "@/components/proof/use-text";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { cancelPull } from "@/lib/client/sources";
import { isLive, type PullView } from "@/lib/contracts/pulls";

type PullProgressProps = { pull: PullView; canCancel: boolean; onChange: () => void };

/** The newest pull: its progress while it runs, why it ended when it failed. Goes on when the page is left. */
export function PullProgressPanel({ pull, canCancel, onChange }: PullProgressProps) {
  const t = useTranslations("sources");
  const tSection = useTranslations("sections");
  const text = useText();
  const live = isLive(pull);
  const wasLive = useRef(live);
  const cancel = useMutation({ mutationFn: () => cancelPull(pull.id), onSuccess: onChange });

  // What other pages show is stale from the moment a pull ends.
  useEffect(() => {
    if (wasLive.current && !live) onChange();
    wasLive.current = live;
  }, [live, onChange]);

  if (pull.status === "failed" && pull.error) {
    return (
      <div role="alert" className="flex flex-col gap-1 rounded-md bg-refuted-soft px-3 py-2 text-sm">
        <strong className="font-medium text-refuted">{text(pull.error.text)}</strong>
        <span>{text(pull.error.remedy)}</span>
      </div>
    );
  }
  if (!live) return null;
  const { step, done, total } = pull.progress;
  const label =
    step === undefined ? t("pull.queued") : step === "connect" ? t("connecting") : tSection(step as "agents");
  return (
    <div className="flex flex-col gap-2">
      <Progress
        label={label}
        value={done !== undefined && total ? Math.min(100, (done / total) * 100) : null}
        detail={pull.cancelRequested ? t("cancelling") : t("leaveHint")}
      />
      {canCancel && !pull.cancelRequested && (
        <Button className="self-start" pending={cancel.isPending} onClick={() => cancel.mutate()}>
          {t("cancelPull")}
        </Button>
      )}
      <RefusalOf error={cancel.error} />
    </div>
  );
}
