import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { CheckDetailContent } from "@/components/checks/check-detail";
import { can } from "@/lib/access";
import { checkQueries } from "@/lib/client/checks";
import { getQueryClient } from "@/lib/client/query-client";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { getCheck } from "@/lib/server/checks/get";
import { requireMember } from "@/lib/server/context";

type CheckPageProps = ViewPageProps & { params: Promise<{ ruleId: string[] }> };

/** Once for the tab's title and the page. */
const readCheck = cache(async (ruleId: string, source?: string, snapshot?: string) =>
  getCheck(await requireMember(), { ruleId, ...readView({ source, snapshot }) }),
);

async function read({ params, searchParams }: CheckPageProps) {
  // A rule's id has a slash: it may arrive as two parts, or as one with the slash encoded.
  const ruleId = (await params).ruleId.map((part) => decodeURIComponent(part)).join("/");
  const view = readView(await searchParams);
  return { ruleId, view, check: () => readCheck(ruleId, view.source, view.snapshot) };
}

export async function generateMetadata(props: CheckPageProps): Promise<Metadata> {
  const { check } = await read(props);
  const [t, locale] = [await getTranslations("checks"), await getLocale()];
  const found = await check().catch(() => null);
  if (!found) return { title: t("list") };
  const { title } = found.check;
  return { title: locale === "en" ? title.en : title.zh };
}

export default async function CheckPage(props: CheckPageProps) {
  const { actor } = await requireMember();
  const { ruleId, view, check } = await read(props);
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ ...checkQueries.one(ruleId, view), queryFn: check });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <CheckDetailContent ruleId={ruleId} canAttest={can(actor.role, "findings:attest")} />
    </HydrationBoundary>
  );
}
