import { AuditLogPage, AuditLogQuery } from "@/lib/contracts/audit-log";
import { listAuditLog } from "@/lib/server/audit-log-entries/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listAuditLog",
  permission: "audit-log:read",
  query: AuditLogQuery,
  response: AuditLogPage,
  run: (ctx, { query }) => listAuditLog(ctx, query),
});
