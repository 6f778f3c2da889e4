"use client";

import {
  Activity,
  CheckCheck,
  Eye,
  Factory,
  Gavel,
  type LucideIcon,
  Megaphone,
  NotebookText,
  Radar,
  Users,
  Wrench,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { EntryKind } from "@/lib/contracts/incident-words";

const icons: Record<EntryKind, LucideIcon> = {
  observed: Eye,
  detected: Radar,
  communicated: Megaphone,
  action: Wrench,
  decision: Gavel,
  vendor: Factory,
  customer_impact: Users,
  recovered: CheckCheck,
  journal: NotebookText,
};

export function EntryKindWord({ kind }: { kind: EntryKind }) {
  const t = useTranslations("incidents");
  const Icon = icons[kind] ?? Activity;
  return (
    <span className="inline-flex items-center gap-1 text-xs font-medium text-ink-muted">
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {t(`entryKind.${kind}`)}
    </span>
  );
}
