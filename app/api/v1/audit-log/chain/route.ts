import { AuditChainState } from "@/lib/contracts/audit-chain";
import { getAuditChain } from "@/lib/server/audit-log-entries/verify";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getAuditChain",
  permission: "audit-log:read",
  response: AuditChainState,
  run: (ctx) => getAuditChain(ctx),
});
