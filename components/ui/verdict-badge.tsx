import {
  CircleCheck,
  CircleDashed,
  CircleMinus,
  CircleX,
  type LucideIcon,
  Moon,
  UserCheck,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "./badge";
import type { BadgeTone } from "./badge-styles";

const looks = {
  proven: { icon: CircleCheck, tone: "proven" },
  refuted: { icon: CircleX, tone: "refuted" },
  unknown: { icon: CircleDashed, tone: "unknown" },
  closed: { icon: Moon, tone: "closed" },
  pass: { icon: CircleCheck, tone: "proven" },
  fail: { icon: CircleX, tone: "refuted" },
  "not-applicable": { icon: CircleMinus, tone: "closed" },
  attested: { icon: UserCheck, tone: "info" },
} satisfies Record<string, { icon: LucideIcon; tone: BadgeTone }>;

export type VerdictName = keyof typeof looks;

/** Of a proof (proven, refuted, unknown, closed by plan) or of a rule (pass, fail, unknown, not applicable, attested). */
type VerdictBadgeProps = {
  verdict: VerdictName;
  /** The verdict in the words of its subject, such as "receivable" for a channel. */
  label?: string;
  className?: string;
};

export function VerdictBadge({ verdict, label, className }: VerdictBadgeProps) {
  const t = useTranslations("common");
  const { icon: Icon, tone } = looks[verdict];
  return (
    <Badge tone={tone} className={className}>
      <Icon aria-hidden />
      {label ?? t(`verdict.${verdict}`)}
    </Badge>
  );
}
