import { AcceptInvitation } from "@/lib/contracts/members";
import { acceptInvitation } from "@/lib/server/invitations/accept";
import { publicRoute } from "@/lib/server/route";

export const POST = publicRoute({
  body: AcceptInvitation,
  run: ({ body }, request) => acceptInvitation(body, request),
});
