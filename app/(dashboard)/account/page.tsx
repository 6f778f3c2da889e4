import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { AccountOverview } from "@/components/account/account-overview";
import { accountQueries } from "@/lib/client/account";
import { getQueryClient } from "@/lib/client/query-client";
import { getAccount } from "@/lib/server/account/get";
import { requireMember } from "@/lib/server/context";

export async function generateMetadata() {
  const t = await getTranslations("account");
  return { title: t("title") };
}

export default async function AccountPage() {
  const ctx = await requireMember();
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ ...accountQueries.own(), queryFn: () => getAccount(ctx) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <AccountOverview />
    </HydrationBoundary>
  );
}
