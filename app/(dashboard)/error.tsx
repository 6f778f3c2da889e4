"use client";

import { Page } from "@/components/shell/page";
import { ErrorState } from "@/components/states/error";

export default function DashboardError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <Page>
      <ErrorState error={error} retry={retry} />
    </Page>
  );
}
