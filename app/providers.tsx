"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import * as Tooltip from "radix-ui/tooltip";
import type { ReactNode } from "react";
import { RememberTimeZone } from "@/components/shell/remember-time-zone";
import { Toaster } from "@/components/ui/toaster";
import { getQueryClient } from "@/lib/client/query-client";

export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={getQueryClient()}>
      <Tooltip.Provider delayDuration={400}>
        {children}
        <Toaster />
        <RememberTimeZone />
      </Tooltip.Provider>
    </QueryClientProvider>
  );
}
