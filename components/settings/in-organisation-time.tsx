"use client";

import { NextIntlClientProvider, useLocale } from "next-intl";
import type { ReactNode } from "react";

/** Settings are read as the company reads its own clock, wherever the reader is. */
export function InOrganisationTime({ timezone, children }: { timezone: string; children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={useLocale()} timeZone={timezone}>
      {children}
    </NextIntlClientProvider>
  );
}
