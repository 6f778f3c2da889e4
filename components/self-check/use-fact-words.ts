import { useFormatter, useTranslations } from "next-intl";
import type { Check, SelfCheckFacts } from "@/lib/contracts/self-checks";

/** The measured number behind a test, in words; null where there is none. */
export function useFactWords(): (check: Check, facts: SelfCheckFacts) => string | null {
  const t = useTranslations("self-check");
  const format = useFormatter();
  const seconds = (ms: number) => format.number(ms / 1000, { maximumFractionDigits: 1 });
  const took = (ms: number) =>
    ms < 1_000
      ? t("fact.tookMs", { milliseconds: format.number(Math.round(ms)) })
      : t("fact.took", { seconds: seconds(ms) });
  return (check, { clockSkewMs, pushMs, echoMs, longestGapMs, quotaMb }) => {
    // What is written as no seconds is none.
    if (check === "clock" && clockSkewMs !== undefined && Math.abs(clockSkewMs) >= 50)
      return t(clockSkewMs < 0 ? "fact.slow" : "fact.fast", { seconds: seconds(Math.abs(clockSkewMs)) });
    if (check === "push" && pushMs !== undefined) return took(pushMs);
    if (check === "websocket" && echoMs !== undefined) return took(echoMs);
    if (check === "background" && longestGapMs !== undefined)
      return t("fact.gap", { seconds: seconds(longestGapMs) });
    if (check === "storage" && quotaMb !== undefined)
      return t("fact.quota", { megabytes: format.number(quotaMb) });
    return null;
  };
}
