import "server-only";
import type { PackLink } from "@/lib/generated/prisma/client";
import type { AuditContext } from "@/lib/server/audit-log";
import type { RequestInfo } from "@/lib/server/request-info";

/** Whoever has the link: no member, known by whom it was made for. */
export function byRecipient(link: PackLink, request: RequestInfo): AuditContext {
  return {
    actor: { id: null, name: link.recipient },
    organisation: { id: link.organisationId },
    request,
  };
}
