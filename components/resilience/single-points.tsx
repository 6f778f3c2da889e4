"use client";

import { Cable, KeyRound, type LucideIcon, ShieldCheck, User, UserCog, Users, Webhook } from "lucide-react";
import { useTranslations } from "next-intl";
import { SubjectLink } from "@/components/findings/subject-link";
import { ShowMore } from "@/components/ui/show-more";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { SinglePoint } from "@/lib/contracts/resilience";

const ICONS: Record<SinglePoint["kind"], LucideIcon> = {
  agents: User,
  groups: Users,
  roles: ShieldCheck,
  roleGroups: UserCog,
  credentials: KeyRound,
  webhooks: Webhook,
  integrations: Cable,
};
const SHOWN = 12;
const NAMED = 4;

type SinglePointsProps = { points: SinglePoint[]; snapshotId: string };

/** What leaves channels without anybody when it alone is lost; what darkens most channels comes first. */
export function SinglePoints({ points, snapshotId }: SinglePointsProps) {
  return (
    <ShowMore items={points} first={SHOWN}>
      {(shown) => (
        <ol className="divide-y divide-line border-y border-line text-sm">
          {shown.map((point) => (
            <PointLine key={`${point.kind} ${point.id}`} point={point} snapshotId={snapshotId} />
          ))}
        </ol>
      )}
    </ShowMore>
  );
}

function PointLine({ point, snapshotId }: { point: SinglePoint; snapshotId: string }) {
  const t = useTranslations("resilience");
  const href = useViewHref();
  const { kind, id, name, channels } = point;
  const Icon = ICONS[kind];
  const more = channels.length - Math.min(NAMED, channels.length);
  return (
    <li className="flex items-start gap-2 py-2">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-subtle" />
      <div className="flex min-w-0 flex-col gap-0.5">
        <p className="font-medium break-words">
          {t.rich(`point.${kind}`, {
            count: channels.length,
            subject: () => (
              <SubjectLink kind={kind} id={id} snapshotId={snapshotId}>
                {name}
              </SubjectLink>
            ),
          })}
        </p>
        <ul className="flex flex-wrap gap-x-3 text-ink-muted">
          {channels.slice(0, NAMED).map((channel) => (
            <li key={channel.id}>
              {t.rich("darkens", {
                hours: channel.hours,
                channel: () => (
                  <TextLink href={href(`/channels/${encodeURIComponent(channel.id)}`)}>
                    {channel.name}
                  </TextLink>
                ),
              })}
            </li>
          ))}
          {more > 0 && <li>{t("more", { count: more })}</li>}
        </ul>
      </div>
    </li>
  );
}
