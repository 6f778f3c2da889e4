"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Legend } from "@/components/proof/legend";
import { WeekGrid } from "@/components/proof/week-grid";
import { Section } from "@/components/shell/section";
import { useUrlState } from "@/lib/client/url-state";
import type { AgentDetail } from "@/lib/contracts/agents";
import { AgentHourPanel } from "./hour-panel";
import { personWeek } from "./person-week";

/** The hours of the coming week on which somebody receives, and on how many channels. */
export function AgentWeek({ detail: { agent, channels, view } }: { detail: AgentDetail }) {
  const t = useTranslations("agents");
  const url = useUrlState();
  const week = useMemo(() => ({ name: agent.name, ...personWeek(channels) }), [agent.name, channels]);
  const asked = url.get("hour");
  const hour = /^\d{1,3}$/.test(asked) && Number(asked) < 168 ? Number(asked) : null;
  return (
    <Section
      title={t("weekTitle")}
      description={t("weekHint", { timezone: view.timezone })}
      actions={<Legend of="channels" />}
    >
      <WeekGrid
        channel={week}
        selected={hour}
        onSelect={(next) => url.set({ hour: String(next) })}
        label={t("gridLabel", { name: agent.name })}
        tell={({ verdict, witnesses }) =>
          verdict === "proven" ? t("cell.proven", { count: witnesses }) : t(`cell.${verdict}`)
        }
      />
      {hour !== null && (
        <AgentHourPanel channels={channels} hour={hour} onClose={() => url.set({ hour: null })} />
      )}
    </Section>
  );
}
