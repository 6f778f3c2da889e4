"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { compareHref, snapshotHref } from "@/lib/client/snapshots";
import { INCIDENT_CLOCKS, INCIDENT_ROLES } from "@/lib/contracts/incident-words";
import type { IncidentDetail } from "@/lib/contracts/incidents";
import { ClockValue } from "./clock-value";
import { RoleChoice } from "./role-choice";
import { SuggestionSentence } from "./severity-choice";

/** What is known about the incident beside its story: channels, clocks, people, cause, snapshots. */
export function IncidentFacts({ incident, canEdit }: { incident: IncidentDetail; canEdit: boolean }) {
  const t = useTranslations("incidents");
  const { channels, source, cause, causeCertainty, causeText, suggestion, severityReason } = incident;
  const view = source ? `?source=${encodeURIComponent(source.id)}` : "";
  return (
    <aside aria-label={t("facts")} className="flex flex-col gap-5 border-t border-line pt-3">
      <DescriptionList
        items={[
          {
            key: "channels",
            term: t("field.channels"),
            detail:
              channels.length === 0 ? (
                <span className="text-ink-subtle">{t("noChannels")}</span>
              ) : (
                channels.map(({ id, name }, index) => (
                  <span key={id}>
                    {index > 0 && t("separator")}
                    <TextLink href={`/channels/${encodeURIComponent(id)}${view}`}>{name}</TextLink>
                  </span>
                ))
              ),
          },
          {
            key: "severity",
            term: t("field.severity"),
            detail: (
              <>
                {t(`severity.${incident.severity}`)}
                {severityReason && <span className="block text-ink-muted">{severityReason}</span>}
                {suggestion && (
                  <span className="block text-xs text-ink-subtle">
                    <SuggestionSentence suggestion={suggestion} />
                  </span>
                )}
              </>
            ),
          },
          {
            key: "cause",
            term: t("field.cause"),
            detail: (
              <>
                {cause ? t(`cause.${cause}`) : t("certainty.unknown")}
                {cause && <span className="text-ink-subtle"> · {t(`certainty.${causeCertainty}`)}</span>}
                {causeText && (
                  <span className="block break-words whitespace-pre-wrap text-ink-muted">{causeText}</span>
                )}
              </>
            ),
          },
        ]}
      />
      <Group title={t("clocks")} hint={t("clocksHint")}>
        <DescriptionList
          items={INCIDENT_CLOCKS.map((clock) => ({
            key: clock,
            term: t(`clock.${clock}`),
            detail: <ClockValue incident={incident} clock={clock} canEdit={canEdit} />,
          }))}
        />
      </Group>
      <Group title={t("roles")} hint={t("rolesHint")}>
        <DescriptionList
          items={INCIDENT_ROLES.map((role) => ({
            key: role,
            term: <span title={t(`roleMeaning.${role}`)}>{t(`role.${role}`)}</span>,
            detail: <RoleChoice incident={incident} role={role} canEdit={canEdit} />,
          }))}
        />
      </Group>
      <SnapshotFacts incident={incident} />
    </aside>
  );
}

function Group({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-sm font-medium">{title}</h2>
      {hint && <p className="text-xs text-ink-subtle">{hint}</p>}
      {children}
    </section>
  );
}

function SnapshotFacts({ incident: { snapshots, findingId, source } }: { incident: IncidentDetail }) {
  const t = useTranslations("incidents");
  const { good, failing } = snapshots;
  if (!failing) return null;
  return (
    <Group title={t("snapshots.title")}>
      <DescriptionList
        items={(["good", "failing", "recovered"] as const).flatMap((which) => {
          const head = snapshots[which];
          return head
            ? [
                {
                  key: which,
                  term: t(`snapshots.${which}`),
                  detail: (
                    <TextLink href={snapshotHref(head.id)}>
                      <Time value={head.takenAt} show="moment" />
                    </TextLink>
                  ),
                },
              ]
            : [];
        })}
      />
      <p className="flex flex-wrap gap-x-4 text-sm">
        {good && (
          <TextLink href={compareHref({ from: good.id, to: failing.id })}>{t("snapshots.compare")}</TextLink>
        )}
        {findingId && source && (
          <TextLink
            href={`/findings/${encodeURIComponent(findingId)}?source=${encodeURIComponent(source.id)}`}
          >
            {t("snapshots.finding")}
          </TextLink>
        )}
      </p>
    </Group>
  );
}
