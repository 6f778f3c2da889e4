import { useFormatter, useTranslations } from "next-intl";
import type { Check, SelfCheckFacts } from "@/lib/contracts/self-checks";

/** The measured number behind a test, in words; null where there is none. */
export function useFactWords(): (check: Check, facts: SelfCheckFacts) => string | null {
  const t = useTranslations("self-check");
  const format = useFormatter();
  const seconds = (ms: number) => format.number(ms / 1000, { maximumFractionDigits: 1 });
  return (check, { clockSkewMs, pushMs, echoMs, longestGapMs, quotaMb }) => {
    if (check === "clock" && clockSkewMs !== undefined)
      return t(clockSkewMs < 0 ? "fact.slow" : "fact.fast", { seconds: seconds(Math.abs(clockSkewMs)) });
    if (check === "push" && pushMs !== undefined) return t("fact.took", { seconds: seconds(pushMs) });
    if (check === "websocket" && echoMs !== undefined) return t("fact.took", { seconds: seconds(echoMs) });
    if (check === "background" && longestGapMs !== undefined)
      return t("fact.gap", { seconds: seconds(longestGapMs) });
    if (check === "storage" && quotaMb !== undefined)
      return t("fact.quota", { megabytes: format.number(quotaMb) });
    return null;
  };
}
