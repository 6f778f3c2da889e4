import { Ban, CircleCheck, TimerOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ApiToken } from "@/lib/contracts/api-tokens";

const LOOKS = {
  live: { icon: CircleCheck, tone: "proven" },
  expired: { icon: TimerOff, tone: "outline" },
  revoked: { icon: Ban, tone: "outline" },
} as const;

export function TokenState({ state }: Pick<ApiToken, "state">) {
  const t = useTranslations("tokens");
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(`state.${state}`)}
    </Badge>
  );
}
