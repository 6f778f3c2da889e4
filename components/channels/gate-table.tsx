"use client";

import { useTranslations } from "next-intl";
import { CauseList } from "@/components/proof/cause-list";
import { GapList } from "@/components/proof/gap-list";
import type { ReactNode } from "react";
import type { GateView } from "@/lib/contracts/explanation";
import { GateStateMark } from "./gate-state";

type GateTableProps<G> = {
  gates: readonly G[];
  /** More about a gate, under its state. */
  noteOf?: (gate: G) => ReactNode;
  /** Id of the one the page is about. */
  about?: string;
};

/** The gates of a channel or of a person, in the order a message meets them. */
export function GateTable<G extends GateView>({ gates, noteOf, about }: GateTableProps<G>) {
  const t = useTranslations("proof");
  return (
    <ol className="flex flex-col divide-y divide-line border-y border-line">
      {gates.map((gate) => (
        <li key={gate.gate} className="grid items-start gap-x-4 py-2 md:grid-cols-[9rem_7rem_1fr]">
          <span className="py-0.5 font-medium">{t(`gate.${gate.gate}`)}</span>
          <span className="py-0.5">
            <GateStateMark state={gate.state} />
          </span>
          <div>
            {noteOf?.(gate)}
            {gate.causes.length > 0 && <CauseList causes={gate.causes} gateIsNamed about={about} />}
            {gate.gaps.length > 0 && <GapList gaps={gate.gaps} gateIsNamed about={about} />}
            {gate.state === "open" && (
              <p className="py-0.5 text-sm text-ink-muted">{t(`gateOpen.${gate.gate}`)}</p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
