"use client";

import { CircleAlert, CircleHelp, ShieldCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { useWeekSpan } from "@/components/proof/use-week-span";
import { classNames } from "@/components/ui/class-names";
import type { Loss, Outcome } from "@/lib/contracts/rehearsal";

const LOOKS = {
  clean: { icon: ShieldCheck, style: "bg-proven-soft text-proven" },
  loss: { icon: TriangleAlert, style: "bg-degraded-soft text-degraded" },
  refused: { icon: CircleAlert, style: "bg-refuted-soft text-refuted" },
  open: { icon: CircleHelp, style: "bg-unknown-soft text-unknown" },
} as const;

/** `hasOwn` is false where the own rules could not be asked: then nothing is called clean. */
type VerdictLineProps = { outcome: Outcome; hasOwn: boolean };

/** Nothing is lost, or the first thing that is: the proof or its counter-example. */
export function VerdictLine({ outcome: { loss, refusal, extent }, hasOwn }: VerdictLineProps) {
  const t = useTranslations("what-if");
  const example = useLossText();
  const kind = refusal ? "refused" : loss ? "loss" : hasOwn ? "clean" : "open";
  const { icon: Icon, style } = LOOKS[kind];
  return (
    <div role="status" className={classNames("flex items-start gap-2.5 rounded-md px-3.5 py-3", style)}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="flex min-w-0 flex-col gap-0.5">
        <p className="font-medium">{t(`verdict.${kind}`)}</p>
        <p className="text-sm text-ink">
          {refusal
            ? t(`problems.${refusal.reason}`, { number: refusal.index + 1, detail: refusal.detail })
            : loss
              ? example(loss)
              : t(kind === "open" ? "verdict.openMeaning" : "verdict.cleanMeaning")}
        </p>
        <p className="text-xs text-ink-muted">{t("verdict.extent", extent)}</p>
      </div>
    </div>
  );
}

function useLossText(): (loss: Loss) => string {
  const t = useTranslations("what-if");
  const text = useText();
  const span = useWeekSpan();
  return (loss) => {
    switch (loss.kind) {
      case "hours":
        return t("loss.hours", { name: loss.name, span: span(loss.hour, loss.hour + 1) });
      case "permission":
        return t("loss.permission", { name: loss.name, permission: loss.permission });
      case "finding":
        return t("loss.finding", { message: text(loss.message) });
      case "blinded":
        return t("loss.blinded", { title: text(loss.title) });
      case "unrun":
        return t("loss.unrun", { title: text(loss.title) });
    }
  };
}
