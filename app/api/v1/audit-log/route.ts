import { AuditLogQuery } from "@/lib/contracts/audit-log";
import { listAuditLog } from "@/lib/server/audit-log-entries/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "audit-log:read",
  query: AuditLogQuery,
  run: (ctx, { query }) => listAuditLog(ctx, query),
});
