import { Ban, Check, EyeOff, type LucideIcon, Minus, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RoleWord } from "@/lib/contracts/permissions";

const LOOKS: Record<RoleWord, { icon: LucideIcon; tone: string }> = {
  allow: { icon: Check, tone: "text-proven" },
  deny: { icon: Ban, tone: "text-refuted" },
  both: { icon: TriangleAlert, tone: "text-degraded" },
  silent: { icon: Minus, tone: "text-ink-subtle" },
  unread: { icon: EyeOff, tone: "text-unknown" },
};

/** What a role says about a permission, as icon and word. */
export function RoleWordMark({ word }: { word: RoleWord }) {
  const t = useTranslations("permissions");
  const { icon: Icon, tone } = LOOKS[word];
  return (
    <span className={`inline-flex items-center gap-1 ${tone}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(`word.${word}`)}
    </span>
  );
}
