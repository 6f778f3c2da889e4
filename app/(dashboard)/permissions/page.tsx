import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { getTranslations } from "next-intl/server";
import { PermissionsContent } from "@/components/permissions/permissions-content";
import { can } from "@/lib/access";
import { permissionQueries, readTab } from "@/lib/client/permissions";
import { getQueryClient } from "@/lib/client/query-client";
import { relationQueries } from "@/lib/client/role-relations";
import { readView, type ViewPageProps } from "@/lib/contracts/view";
import { type Context, requireMember } from "@/lib/server/context";
import { listRoleConflicts } from "@/lib/server/permissions/conflicts";
import { derivePermission } from "@/lib/server/permissions/derive";
import { getPermissionMatrix } from "@/lib/server/permissions/matrix";
import { listRoleRelations } from "@/lib/server/permissions/relations";
import { getRole } from "@/lib/server/permissions/role";

export async function generateMetadata() {
  const t = await getTranslations("permissions");
  return { title: t("title") };
}

export default async function PermissionsPage({ searchParams }: ViewPageProps) {
  const ctx = await requireMember();
  const queryClient = await prefetch(ctx, await searchParams);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PermissionsContent ownId={ctx.actor.id} canWrite={can(ctx.actor.role, "rules:write")} />
    </HydrationBoundary>
  );
}

/** The tab of the address, and what the address opens over it. */
async function prefetch(ctx: Context, parameters: Awaited<ViewPageProps["searchParams"]>) {
  const queryClient = getQueryClient();
  const view = readView(parameters);
  const [tab, agent, role, permission] = ["tab", "agent", "role", "permission"].map(
    (name) => [parameters[name]].flat()[0],
  );
  const of = readTab(tab, role);
  const waiting: Promise<void>[] = [];
  if (of === "conflicts") {
    const queryFn = () => listRoleConflicts(ctx, view);
    waiting.push(queryClient.prefetchQuery({ ...permissionQueries.conflicts(view), queryFn }));
  } else if (of === "relations") {
    const queryFn = () => listRoleRelations(ctx, view);
    waiting.push(queryClient.prefetchQuery({ ...relationQueries.list(view), queryFn }));
  } else {
    const queryFn = () => getPermissionMatrix(ctx, { of, ...view });
    waiting.push(queryClient.prefetchQuery({ ...permissionQueries.matrix({ of, ...view }), queryFn }));
  }
  if (agent && permission) {
    const query = { agent, permission, ...view };
    const queryFn = () => derivePermission(ctx, query);
    waiting.push(queryClient.prefetchQuery({ ...permissionQueries.derivation(query), queryFn }));
  } else if (role) {
    const query = { role, ...(permission && { permission }), ...view };
    const queryFn = () => getRole(ctx, query);
    waiting.push(queryClient.prefetchQuery({ ...permissionQueries.role(query), queryFn }));
  }
  await Promise.all(waiting);
  return queryClient;
}
