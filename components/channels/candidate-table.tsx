"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { useText } from "@/components/proof/use-text";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { CandidateView } from "@/lib/contracts/channels";
import { GateStateMark } from "./gate-state";

const ORDER = { open: 0, unknown: 1, closed: 2 } as const;

/** Everybody the routing could give a conversation to, gate by gate: who receives, and why the others cannot. */
export function CandidateTable({ candidates }: { candidates: readonly CandidateView[] }) {
  const t = useTranslations("channels");
  const tProof = useTranslations("proof");
  const text = useText();
  const href = useViewHref();
  const gates = candidates[0]?.gates.map(({ gate }) => gate) ?? [];
  const sorted = [...candidates].sort(
    (a, b) => ORDER[a.state] - ORDER[b.state] || a.name.localeCompare(b.name),
  );
  if (candidates.length === 0) return <p className="text-sm text-ink-muted">{t("nobody")}</p>;
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full min-w-[52rem] text-sm">
        <thead className="text-start text-xs text-ink-subtle">
          <tr className="border-b border-line">
            <th scope="col" className="py-1.5 text-start font-normal">
              {t("agent")}
            </th>
            {gates.map((gate) => (
              <th key={gate} scope="col" className="px-2 text-start font-normal">
                {tProof(`gate.${gate}`)}
              </th>
            ))}
            <th scope="col" className="w-1/2 text-start font-normal">
              {t("reason")}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((candidate) => {
            const causes = candidate.gates.flatMap((gate) => gate.causes);
            const gaps = candidate.gates.flatMap((gate) => gate.gaps);
            return (
              <tr key={candidate.id} className="border-b border-line align-top">
                <th scope="row" className="py-2 text-start font-normal">
                  <TextLink href={href(`/agents/${encodeURIComponent(candidate.id)}`)}>
                    {candidate.name}
                  </TextLink>
                  <span className="block text-xs text-ink-subtle">
                    {candidate.groups.join(t("separator")) || t("direct")}
                  </span>
                </th>
                {candidate.gates.map(({ gate, state }) => (
                  <td key={gate} className="px-2 py-2">
                    <GateStateMark state={state} iconOnly />
                  </td>
                ))}
                <td className="py-2">
                  {candidate.state === "open" ? (
                    <span className="text-proven">{t("canReceive")}</span>
                  ) : (
                    causes.map((cause) => (
                      <Fragment key={`${cause.gate} ${cause.ruleId}`}>
                        <span className="block">{text(cause.title)}</span>
                        <span className="block text-ink-muted">{text(cause.remediation)}</span>
                      </Fragment>
                    ))
                  )}
                  {candidate.state === "unknown" &&
                    gaps.map((gap) => (
                      <span key={`${gap.gate} ${text(gap.reason)}`} className="block text-ink-muted">
                        {text(gap.reason)}
                      </span>
                    ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
