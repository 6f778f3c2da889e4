"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Section } from "@/components/shell/section";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { useViewHref } from "@/lib/client/view-params";
import type { BlockedChannel } from "@/lib/contracts/overview";

/** Channels nobody can receive at the moment of the snapshot, each with its reasons and repairs in place. */
export function BlockedNow({ channels }: { channels: readonly BlockedChannel[] }) {
  const t = useTranslations("overview");
  if (channels.length === 0) return null;
  return (
    <Section title={t("blockedNow")}>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {channels.map((channel) => (
          <BlockedRow key={channel.id} channel={channel} />
        ))}
      </ul>
    </Section>
  );
}

function BlockedRow({ channel }: { channel: BlockedChannel }) {
  const t = useTranslations("overview");
  const tProof = useTranslations("proof");
  const text = useText();
  const href = useViewHref();
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[16rem_1fr]">
      <div className="flex flex-col items-start gap-1">
        <TextLink href={href(`/channels/${encodeURIComponent(channel.id)}`)} className="font-medium">
          {channel.name}
        </TextLink>
        <div className="flex flex-wrap gap-1">
          <VerdictBadge
            verdict={channel.verdict === "REFUTED" ? "refuted" : "unknown"}
            label={t(`now.${channel.verdict}`)}
          />
          {channel.falseComfort && <Badge tone="degraded">{t("falseComfort")}</Badge>}
        </div>
        {channel.customersPerWeek !== null && (
          <span className="text-xs text-ink-subtle">
            {t("customersPerWeek", { count: channel.customersPerWeek })}
          </span>
        )}
      </div>
      <ul className="flex flex-col gap-1 text-sm">
        {channel.causes.map((cause) => (
          <li key={`${cause.gate} ${cause.ruleId}`}>
            <span className="text-ink-subtle">{tProof(`gate.${cause.gate}`)}</span> {text(cause.title)}
            {cause.subjects > 1
              ? t("forMany", { count: cause.subjects })
              : t("forOne", { name: cause.subject.name })}
            <span className="block text-ink-muted">
              {tProof("repair")}
              {text(cause.remediation)}
            </span>
          </li>
        ))}
        {channel.verdict === "UNKNOWN" &&
          channel.gaps.map((gap) => (
            <li key={`${gap.gate} ${gap.subject.id}`}>
              <span className="text-ink-subtle">{tProof(`gate.${gap.gate}`)}</span> {text(gap.reason)}
            </li>
          ))}
      </ul>
    </li>
  );
}
