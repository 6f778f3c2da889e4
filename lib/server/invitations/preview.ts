import "server-only";
import type { InvitationPreview } from "@/lib/contracts/members";
import { db } from "@/lib/server/db";
import { authorizeInvitation } from "./authorize-invitation";

/** What the page behind the link shows. @throws AppError "not-found" */
export async function previewInvitation(token: string): Promise<InvitationPreview> {
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
