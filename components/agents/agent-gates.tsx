"use client";

import { useTranslations } from "next-intl";
import { GateTable } from "@/components/channels/gate-table";
import { Section } from "@/components/shell/section";
import type { AgentDetail } from "@/lib/contracts/agents";

/** The person's own gates, and where one of them is shut on some channels alone. */
export function AgentGates({ detail: { agent, gates } }: { detail: AgentDetail }) {
  const t = useTranslations("agents");
  return (
    <Section title={t("gates")} description={t("gatesHint")}>
      <GateTable
        gates={gates}
        about={agent.id}
        noteOf={({ only }) =>
          only.length > 0 && (
            <p className="py-0.5 text-sm text-ink-muted">
              {t("only", { channels: only.join(t("separator")) })}
            </p>
          )
        }
      />
    </Section>
  );
}
