"use client";

import { useTranslations } from "next-intl";
import { ReadingValue } from "@/components/values/reading-value";
import type { AgentRow } from "@/lib/contracts/agents";

const OWN_WORDS = ["present", "not-present", "unlisted"] as const;

/** The platform's word for somebody's presence, or in which way there is none. */
export function PresenceValue({ presence }: { presence: AgentRow["presence"] }) {
  const t = useTranslations("agents");
  const own = "value" in presence && OWN_WORDS.find((word) => word === presence.value);
  if (own) return t(`presence.${own}`);
  // A list tells how its sections are known once, above it; here only what is missing is marked.
  const basis = presence.state === "declared" ? "declared" : "observed";
  return <ReadingValue field="status" reading={presence} basis={basis} />;
}
