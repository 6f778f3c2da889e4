import { getAuditChain } from "@/lib/server/audit-log-entries/verify";
import { route } from "@/lib/server/route";

export const GET = route({ permission: "audit-log:read", run: (ctx) => getAuditChain(ctx) });
