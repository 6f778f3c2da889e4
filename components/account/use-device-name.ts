"use client";

import { useTranslations } from "next-intl";
import { readUserAgent } from "./read-user-agent";

/** "Chrome · macOS", for a sentence or a label. */
export function useDeviceName(): (userAgent: string) => string {
  const t = useTranslations("account");
  const named: Record<string, string> = { wechat: t("sessions.wechat"), wecom: t("sessions.wecom") };
  return (userAgent) => {
    const { browser, system } = readUserAgent(userAgent);
    const browserName = browser ? (named[browser] ?? browser) : t("sessions.unknownBrowser");
    return `${browserName} · ${system ?? t("sessions.unknownSystem")}`;
  };
}
