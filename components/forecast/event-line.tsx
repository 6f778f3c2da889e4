"use client";

import {
  CalendarOff,
  CalendarX2,
  KeyRound,
  Link2Off,
  type LucideIcon,
  MonitorX,
  ShieldOff,
  UserCheck,
  UserX,
} from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { SubjectLink } from "@/components/findings/subject-link";
import { useText } from "@/components/proof/use-text";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { useViewHref } from "@/lib/client/view-params";
import type { ComingDark, ComingEvent } from "@/lib/contracts/forecast";

const ICONS: Record<ComingEvent["kind"], LucideIcon> = {
  "credential-ends": KeyRound,
  "authorisation-ends": Link2Off,
  "account-ends": UserX,
  "session-ends": MonitorX,
  holiday: CalendarOff,
  "closed-day": CalendarOff,
  "waiver-ends": ShieldOff,
  "attestation-ends": UserCheck,
};

const NAMED = 4;

type EventLineProps = {
  event: ComingEvent;
  snapshotId: string | null;
  /** Outside a list that is ordered by day. */
  withDay?: boolean;
};

/** One thing that ends or closes, and the channels that hang on it. */
export function EventLine({ event, snapshotId, withDay = false }: EventLineProps) {
  const t = useTranslations("forecast");
  const format = useFormatter();
  const text = useText();
  const href = useViewHref();
  const { kind, at, until, date, subject, channels, rule } = event;
  const Icon = ICONS[kind];
  const about = rule?.findingId
    ? `/findings/${encodeURIComponent(rule.findingId)}`
    : `/findings/checks/${rule?.id ?? ""}`;
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-subtle" />
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <span>
          {t.rich(`event.${kind}`, {
            subject: () => (
              <SubjectLink kind={subject.kind} id={subject.id} snapshotId={snapshotId}>
                {subject.name}
              </SubjectLink>
            ),
            rule: () => rule && <TextLink href={href(about)}>{text(rule.title)}</TextLink>,
          })}
        </span>
        {withDay && (until !== null || rule !== null) && (
          <span className="text-ink-subtle">
            {format.dateTime(new Date(`${date}T12:00:00Z`), {
              month: "short",
              day: "numeric",
              timeZone: "UTC",
            })}
          </span>
        )}
        {until === null && rule === null && (
          <Time value={at} show={withDay ? "moment" : "clock"} className="text-ink-subtle" />
        )}
        {channels && channels.length > 0 && (
          <span className="text-ink-muted">
            {t("list.channels", {
              names: channels
                .slice(0, NAMED)
                .map(({ name }) => name)
                .join(t("list.separator")),
              more: channels.length - Math.min(NAMED, channels.length),
            })}
          </span>
        )}
      </span>
    </li>
  );
}

/** The same thing may end under several rules, and several times. */
export function keyOf({ kind, subject, at, rule }: ComingEvent): string {
  return `${kind} ${rule?.id ?? ""} ${subject.id} ${at}`;
}

/** A channel that goes dark on this day. */
export function DarkLine({ dark: { channelId, name, start } }: { dark: ComingDark }) {
  const t = useTranslations("forecast");
  const href = useViewHref();
  return (
    <li className="flex items-start gap-2 text-refuted">
      <CalendarX2 aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        {t.rich("event.dark", {
          subject: () => (
            <TextLink href={href(`/channels/${encodeURIComponent(channelId)}`)}>{name}</TextLink>
          ),
          time: () => <Time value={start} show="clock" />,
        })}
      </span>
    </li>
  );
}
