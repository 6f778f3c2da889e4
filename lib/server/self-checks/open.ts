import "server-only";
import type { OpenSelfCheck } from "@/lib/contracts/self-checks";
import { hasEcho, newEchoTicket } from "./echo-ticket";
import { authorizeSelfCheck } from "./links/authorize-link";
import { secondSite } from "./third-party-page";
import { pushKeyOf } from "@/lib/server/web-push-key";

/** What the page with the checks starts from. @throws AppError not-found */
export async function openSelfCheck(token: string): Promise<OpenSelfCheck> {
  const link = await authorizeSelfCheck(token);
  return {
    organisation: link.organisation.name,
    source: link.source.name,
    agentName: link.agentName,
    expiresAt: link.expiresAt.toISOString(),
    pushKey: (await pushKeyOf(link.organisationId)).publicKey,
    echoTicket: hasEcho() ? newEchoTicket(link.id) : null,
    secondSite: secondSite(),
  };
}

/** The server's clock, to hold a browser's against. @throws AppError not-found */
export async function tellClock(token: string): Promise<{ now: string }> {
  await authorizeSelfCheck(token);
  return { now: new Date().toISOString() };
}
