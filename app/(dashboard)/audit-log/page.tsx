import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { AuditLogList } from "@/components/audit-log/audit-log-list";
import { auditChainQueries } from "@/lib/client/audit-chain";
import { auditLogQueries, readAuditLogFilters } from "@/lib/client/audit-log";
import { memberQueries } from "@/lib/client/members";
import { getQueryClient } from "@/lib/client/query-client";
import { AuditLogQuery } from "@/lib/contracts/audit-log";
import { listAuditLog } from "@/lib/server/audit-log-entries/list";
import { getAuditChain } from "@/lib/server/audit-log-entries/verify";
import { requireMember } from "@/lib/server/context";
import { listMembers } from "@/lib/server/members/list";

type AuditLogPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata() {
  const t = await getTranslations("audit-log");
  return { title: t("title") };
}

export default async function AuditLogPage({ searchParams }: AuditLogPageProps) {
  const ctx = await requireMember();
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one]),
  );
  const filters = readAuditLogFilters(new URLSearchParams(given));
  const query = AuditLogQuery.parse({
    ...filters,
    from: filters.from || undefined,
    to: filters.to || undefined,
  });
  const queryClient = getQueryClient();
  await queryClient.prefetchInfiniteQuery({
    ...auditLogQueries.list(filters),
    queryFn: () => listAuditLog(ctx, query),
  });
  await queryClient.prefetchQuery({ ...auditChainQueries.state(), queryFn: () => getAuditChain(ctx) });
  await queryClient.prefetchQuery({ ...memberQueries.list(), queryFn: () => listMembers(ctx) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <AuditLogList
        timezone={ctx.organisation.timezone}
        canRotate={ctx.permissions.has("signing-keys:write")}
      />
    </HydrationBoundary>
  );
}
