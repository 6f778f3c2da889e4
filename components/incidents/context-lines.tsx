"use client";

import { useTranslations } from "next-intl";
import { AuditSentence } from "@/components/audit-log/audit-sentence";
import { useText } from "@/components/proof/use-text";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { ShowMore } from "@/components/ui/show-more";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { IncidentContext } from "@/lib/contracts/incident-context";
import { ContextLine, type OnUse } from "./context-line";
import { hourSpan } from "./hour-span";

const SHOWN = 4;
const encode = encodeURIComponent;

type LinesProps = { context: IncidentContext; onUse: OnUse };

/** Promised hours of the week in which the channels are dark. */
export function SlotLines({ context: { darkSlots, failing }, onUse }: LinesProps) {
  const t = useTranslations("incidents");
  const tProof = useTranslations("proof");
  if (darkSlots.length === 0) return null;
  const slotOf = ({ from, to }: { from: number; to: number }) => {
    const dayOf = (hour: number) => tProof(`day.${(Math.floor(hour / 24) + 1) as 1}`);
    const isOneDay = Math.floor(from / 24) === Math.floor((to - 1) / 24);
    return isOneDay
      ? `${dayOf(from)} ${hourSpan(from, to)}`
      : `${dayOf(from)} ${hourSpan(from, from + 1).slice(0, 5)} – ${dayOf(to - 1)} ${hourSpan(to - 1, to).slice(6)}`;
  };
  return (
    <section aria-label={t("context.slots")}>
      <h3 className="text-sm font-medium">{t("context.slots")}</h3>
      <ShowMore items={darkSlots} first={SHOWN}>
        {(shown) => (
          <ul>
            {shown.map((slot) => (
              <ContextLine
                key={`${slot.channelId} ${slot.from}`}
                text={t("context.slotText", { channel: slot.name, slot: slotOf(slot) })}
                happenedAt={failing.takenAt}
                evidence={[
                  {
                    kind: "hour",
                    snapshotId: failing.id,
                    channelId: slot.channelId,
                    hour: slot.from,
                    name: slot.name,
                  },
                ]}
                onUse={onUse}
              >
                <TextLink
                  href={`/channels/${encode(slot.channelId)}?snapshot=${encode(failing.id)}&hour=${slot.from}`}
                >
                  {slot.name}
                </TextLink>{" "}
                <span className="text-ink-muted">{slotOf(slot)}</span>
              </ContextLine>
            ))}
          </ul>
        )}
      </ShowMore>
    </section>
  );
}

/** Open findings that reach the channels, gravest first. */
export function FindingLines({ context: { findings, sourceId }, onUse }: LinesProps) {
  const t = useTranslations("incidents");
  const text = useText();
  if (findings.length === 0) return null;
  return (
    <section aria-label={t("context.findings")}>
      <h3 className="text-sm font-medium">{t("context.findings")}</h3>
      <ShowMore items={findings} first={SHOWN}>
        {(shown) => (
          <ul>
            {shown.map(({ id, severity, message, firstSeenAt }) => (
              <ContextLine
                key={id}
                text={t("context.findingText", { message: text(message) })}
                happenedAt={firstSeenAt}
                evidence={[{ kind: "finding", sourceId, findingId: id, name: message }]}
                onUse={onUse}
              >
                <SeverityBadge severity={severity} className="me-2" />
                <TextLink href={`/findings/${encode(id)}?source=${encode(sourceId)}`}>
                  {text(message)}
                </TextLink>
                <span className="block text-xs text-ink-subtle">
                  {t.rich("context.seenSince", { time: () => <Time value={firstSeenAt} show="moment" /> })}
                </span>
              </ContextLine>
            ))}
          </ul>
        )}
      </ShowMore>
    </section>
  );
}

/** What members did in Inlet shortly before. */
export function AuditLines({ context: { auditEntries }, onUse }: LinesProps) {
  const t = useTranslations("incidents");
  const tAudit = useTranslations("audit-log");
  if (auditEntries === null) return <p className="text-xs text-ink-subtle">{t("context.noAuditRight")}</p>;
  if (auditEntries.length === 0) return null;
  return (
    <section aria-label={t("context.auditEntries")}>
      <h3 className="text-sm font-medium">{t("context.auditEntries")}</h3>
      <ShowMore items={auditEntries} first={SHOWN}>
        {(shown) => (
          <ul>
            {shown.map((entry) => {
              const name = `${entry.actor.id ? entry.actor.name : tAudit("system")} · ${entry.target.name}`;
              return (
                <ContextLine
                  key={entry.id}
                  text={name}
                  happenedAt={entry.at}
                  evidence={[{ kind: "audit-entry", entryId: entry.id, name }]}
                  onUse={onUse}
                >
                  <AuditSentence entry={entry} />{" "}
                  <span className="text-xs text-ink-subtle">
                    <Time value={entry.at} show="moment" />
                  </span>
                </ContextLine>
              );
            })}
          </ul>
        )}
      </ShowMore>
    </section>
  );
}
