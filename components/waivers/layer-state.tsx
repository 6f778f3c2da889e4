import {
  CalendarX2,
  CircleSlash,
  FileWarning,
  type LucideIcon,
  ShieldCheck,
  ShieldOff,
  UserCheck,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { BadgeTone } from "@/components/ui/badge-styles";
import type { Attestation } from "@/lib/contracts/attestations";
import type { FindingWaiver } from "@/lib/contracts/findings";
import type { Waiver } from "@/lib/contracts/waivers";

const looks = {
  holding: { icon: ShieldCheck, tone: "info" },
  expired: { icon: CalendarX2, tone: "degraded" },
  changed: { icon: FileWarning, tone: "degraded" },
  malformed: { icon: FileWarning, tone: "degraded" },
  unused: { icon: CircleSlash, tone: "outline" },
  ended: { icon: ShieldOff, tone: "closed" },
} as const satisfies Record<Waiver["state"], { icon: LucideIcon; tone: BadgeTone }>;

export function WaiverStateBadge({ state }: { state: Waiver["state"] }) {
  const t = useTranslations("waivers");
  const { icon: Icon, tone } = looks[state];
  return (
    <Badge tone={tone} title={t(`stateMeaning.${state}`)}>
      <Icon aria-hidden />
      {t(`state.${state}`)}
    </Badge>
  );
}

export function AttestationStateBadge({ state }: { state: Attestation["state"] }) {
  const t = useTranslations("waivers");
  const { icon, tone } = looks[state];
  const Icon = state === "holding" ? UserCheck : icon;
  return (
    <Badge tone={tone} title={t(`attestationMeaning.${state}`)}>
      <Icon aria-hidden />
      {t(`attestationState.${state}`)}
    </Badge>
  );
}

/** Beside a finding's status, which it never replaces. */
export function FindingWaiverBadge({ waiver }: { waiver: FindingWaiver }) {
  const t = useTranslations("findings");
  if (waiver === "none") return null;
  const { icon: Icon, tone } = looks[waiver === "holding" ? "holding" : "changed"];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(`waiverName.${waiver}`)}
    </Badge>
  );
}
