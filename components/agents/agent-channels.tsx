"use client";

import { useTranslations } from "next-intl";
import { GateStateMark } from "@/components/channels/gate-state";
import { ExportMenu } from "@/components/exports/export-menu";
import { useText } from "@/components/proof/use-text";
import { Section } from "@/components/shell/section";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { AgentChannelView, AgentDetail } from "@/lib/contracts/agents";
import { ReceptionBadge } from "./reception-badge";

/** Every channel whose conversations can go to the person: both halves of the way, the channel's and their own. */
export function AgentChannels({ detail: { agent, channels, view } }: { detail: AgentDetail }) {
  const t = useTranslations("agents");
  const tProof = useTranslations("proof");
  const href = useViewHref();
  const gates = channels[0]?.gates.map(({ gate }) => gate) ?? [];
  return (
    <Section
      title={t("channels")}
      description={t("channelsHint")}
      actions={
        <ExportMenu
          path={`agents/${encodeURIComponent(agent.id)}/export`}
          query={{ source: view.source.id, snapshot: view.snapshot.id }}
        />
      }
    >
      <Table label={t("channels")} className="min-w-[56rem]">
        <TableHead>
          <tr>
            <TableHeader>{t("channel")}</TableHeader>
            <TableHeader>{t("now")}</TableHeader>
            <TableHeader>{t("door")}</TableHeader>
            {gates.map((gate) => (
              <TableHeader key={gate}>{tProof(`gate.${gate}`)}</TableHeader>
            ))}
            <TableHeader className="text-end">{t("hoursHeader")}</TableHeader>
          </tr>
        </TableHead>
        <tbody>
          {channels.map((channel) => (
            <tr key={channel.id}>
              <TableCell>
                <TextLink href={href(`/channels/${encodeURIComponent(channel.id)}`)}>{channel.name}</TextLink>
                <span className="block text-xs text-ink-subtle">
                  {channel.groups.join(t("separator")) || t("direct")}
                </span>
              </TableCell>
              <TableCell>
                <ReceptionBadge state={channel.state} />
              </TableCell>
              <TableCell>
                <Door channel={channel} />
              </TableCell>
              {channel.gates.map(({ gate, state }) => (
                <TableCell key={gate}>
                  <GateStateMark state={state} iconOnly />
                </TableCell>
              ))}
              <TableCell className="text-end">
                {t("hours", { count: [...channel.hours].filter((letter) => letter === "R").length })}
              </TableCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

/** The channel's own gates: one word when all are open, otherwise what shuts them. */
function Door({ channel: { door } }: { channel: AgentChannelView }) {
  const t = useTranslations("agents");
  const tProof = useTranslations("proof");
  const text = useText();
  if (door.length === 0) return <GateStateMark state="open" iconOnly />;
  return (
    <ul className="flex max-w-72 flex-col gap-0.5">
      {door.map(({ gate, state, causes, gaps }) => {
        const reasons = [...causes.map(({ title }) => title), ...gaps.map(({ reason }) => reason)];
        return (
          <li key={gate} className="flex items-start gap-1">
            <GateStateMark state={state} iconOnly />
            <span>{[...new Set(reasons.map(text))].join(t("separator")) || tProof(`gate.${gate}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
