"use client";

import { useTranslations } from "next-intl";
import { CauseList } from "@/components/proof/cause-list";
import { GapList } from "@/components/proof/gap-list";
import type { GateView } from "@/lib/contracts/explanation";
import { GateStateMark } from "./gate-state";

/** The gates of the channel itself, in the order a message meets them. */
export function GateTable({ gates }: { gates: readonly GateView[] }) {
  const t = useTranslations("proof");
  return (
    <ol className="flex flex-col divide-y divide-line border-y border-line">
      {gates.map((gate) => (
        <li key={gate.gate} className="grid gap-x-4 py-2 md:grid-cols-[9rem_7rem_1fr]">
          <span className="py-0.5 font-medium">{t(`gate.${gate.gate}`)}</span>
          <GateStateMark state={gate.state} />
          <div>
            {gate.causes.length > 0 && <CauseList causes={gate.causes} />}
            {gate.gaps.length > 0 && <GapList gaps={gate.gaps} />}
            {gate.state === "open" && (
              <span className="text-sm text-ink-muted">{t(`gateOpen.${gate.gate}`)}</span>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
