"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import type { Unread } from "@/lib/contracts/settings";

/** Why something could not be read: in the platform's words where it gave any, else the reason's name. */
export function useWhy(): (unread: Unread) => string {
  const t = useTranslations("sources");
  const text = useText();
  return ({ detail, reason = "not-collected" }) => (detail ? text(detail) : t(`reason.${reason}`));
}
