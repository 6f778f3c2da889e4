import "server-only";
import type { AuditAction, AuditTarget } from "@/lib/contracts/audit-log";
import { appendToChain } from "./audit-chain/append";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Transaction } from "./db";
import type { RequestInfo } from "./request-info";

/** Who did it, and where. A Context is one; the server's own work has no actor id and no request. */
export type AuditContext = {
  actor: { id: string | null; name: string };
  organisation: { id: string };
  request: RequestInfo | null;
  /** The API token it was done with. */
  token?: { id: string; name: string } | null;
};

type State = Record<string, Prisma.InputJsonValue | null>;

type Entry = {
  action: AuditAction;
  target: { kind: AuditTarget; id: string; name: string };
  /** What the change replaced and what it left, as far as it changed. Never a secret. */
  before?: State;
  after?: State;
};

/** For what people do before they have a Context: signing in, joining. */
export function byMember(
  member: { id: string; name: string; organisationId: string },
  request: RequestInfo,
): AuditContext {
  return {
    actor: { id: member.id, name: member.name },
    organisation: { id: member.organisationId },
    request,
  };
}

/** For what the server does by itself, such as a scheduled pull. */
export function byServer(organisationId: string): AuditContext {
  return { actor: { id: null, name: "Inlet" }, organisation: { id: organisationId }, request: null };
}

const SECRET_NAME = /password|secret|token|api_?key|authorization|cookie/i;

/**
 * Writes what happened, in the transaction that makes it happen: neither is ever there without the other. The row takes
 * its place at the end of the organisation's chain.
 * @throws when the entry holds a secret by name; that is a mistake of the caller.
 */
export async function recordAudit(tx: Transaction, ctx: AuditContext, entry: Entry): Promise<void> {
  for (const state of [entry.before, entry.after]) refuseSecrets(state ?? {});
  await appendToChain(tx, {
    organisationId: ctx.organisation.id,
    at: new Date(),
    actor: { id: ctx.actor.id, name: ctx.actor.name },
    action: entry.action,
    target: { kind: entry.target.kind, id: entry.target.id, name: entry.target.name },
    before: entry.before ?? null,
    after: entry.after ?? null,
    from: {
      ip: ctx.request?.ip ?? null,
      userAgent: ctx.request?.userAgent ?? null,
      requestId: ctx.request?.requestId ?? null,
      ...(ctx.token && { token: { id: ctx.token.id, name: ctx.token.name } }),
    },
  });
}

function refuseSecrets(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === "string" && SECRET_NAME.test(name))
      throw new Error(`The audit log never holds "${name}".`);
    refuseSecrets(inner);
  }
}
