"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { RefusalOf } from "@/components/auth/refusal";
import { CopyButton } from "@/components/ui/copy-button";
import { Time } from "@/components/ui/time";
import { emergencyQueries, tickStep } from "@/lib/client/emergency";
import type { StepView } from "@/lib/contracts/emergency";

type StepRowProps = { incidentId: string; step: StepView; canRun: boolean };

/** The whole line is the target: a thumb does not aim. */
export function StepRow({ incidentId, step, canRun }: StepRowProps) {
  const t = useTranslations("emergency");
  const client = useQueryClient();
  const tick = useMutation({
    mutationFn: (done: boolean) => tickStep(incidentId, step.id, done),
    // A tick is an entry of the timeline too.
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: emergencyQueries.all }),
        client.invalidateQueries({ queryKey: ["incidents"] }),
      ]),
  });
  const { kind, subject, detail, text, done } = step;
  const title = t(`step.${kind}`);
  const isDone = tick.isPending ? tick.variables : done !== null;
  const texts = text ? [text.zh, text.en].filter(Boolean) : [];
  return (
    <li className="flex flex-col gap-1 py-1.5">
      <label className="flex min-h-11 items-start gap-3 py-1.5">
        <input
          type="checkbox"
          checked={isDone}
          disabled={!canRun}
          onChange={(event) => tick.mutate(event.target.checked)}
          className="mt-0.5 size-6 shrink-0 accent-accent"
        />
        <span className="flex min-w-0 flex-col">
          <span className={isDone ? "text-ink-muted line-through" : "font-medium"}>
            {subject ? `${title}：${subject}` : title}
          </span>
          {detail && <span className="text-sm break-words whitespace-pre-line text-ink-muted">{detail}</span>}
          {done && (
            <span className="text-xs text-ink-subtle">
              {t.rich("doneBy", { by: done.by, time: () => <Time value={done.at} show="clock" /> })}
            </span>
          )}
        </span>
      </label>
      {texts.map((one) => (
        <div key={one} className="ms-9 flex items-start gap-1 rounded-md border border-line bg-sunken">
          <p className="min-w-0 flex-1 p-2 text-sm break-words whitespace-pre-wrap">{one}</p>
          <div className="p-1 print:hidden">
            <CopyButton
              text={one}
              label={t("copy", { title: subject || title, language: one === text?.en ? "English" : "中文" })}
            />
          </div>
        </div>
      ))}
      <RefusalOf error={tick.error} />
    </li>
  );
}
