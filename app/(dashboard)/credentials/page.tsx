import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { SettingsContent } from "@/components/settings/settings-content";
import { getQueryClient } from "@/lib/client/query-client";
import { settingsQuery } from "@/lib/client/settings";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { requireMember } from "@/lib/server/context";
import { getSettings } from "@/lib/server/settings/get";

export async function generateMetadata() {
  const t = await getTranslations("settings");
  return { title: t("area.credentials.title") };
}

export default async function CredentialsPage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  const view = readView(await searchParams);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({
    ...settingsQuery("credentials", view),
    queryFn: () => getSettings(ctx, { area: "credentials", ...view }),
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SettingsContent area="credentials" />
    </HydrationBoundary>
  );
}
