import "server-only";
import { type InvitationPreview, LinkToken } from "@/lib/contracts/members";
import { db } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { authorizeInvitation } from "./authorize-invitation";

/** What the page behind the link shows; null when the link opens nothing. */
export async function findInvitation(token: string): Promise<InvitationPreview | null> {
  const parsed = LinkToken.safeParse(token);
  return parsed.success ? preview(parsed.data).catch(nullForRefusal) : null;
}

async function preview(token: string): Promise<InvitationPreview> {
  const { invitation, member } = await authorizeInvitation(db(), token);
  return {
    purpose: member ? "reset" : "join",
    email: invitation.email,
    role: invitation.role,
    organisation: invitation.organisation.name,
    invitedBy: invitation.invitedBy.name,
    name: member?.name ?? null,
  };
}

function nullForRefusal(error: unknown): null {
  if (error instanceof AppError) return null;
  throw error;
}
