"use client";

import { CircleCheck, CircleHelp, CircleSlash, MessageSquareReply, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { BadgeTone } from "@/components/ui/badge-styles";
import type { RequestStatus } from "@/lib/contracts/evidence-requests";

const LOOKS: Record<RequestStatus, { tone: BadgeTone; icon: typeof CircleHelp }> = {
  open: { tone: "degraded", icon: CircleHelp },
  answered: { tone: "info", icon: MessageSquareReply },
  returned: { tone: "refuted", icon: Undo2 },
  accepted: { tone: "proven", icon: CircleCheck },
  withdrawn: { tone: "closed", icon: CircleSlash },
};

export function RequestBadge({ status }: { status: RequestStatus }) {
  const t = useTranslations("evidence-requests");
  const { tone, icon: Icon } = LOOKS[status];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(`status.${status}`)}
    </Badge>
  );
}
