import { z } from "zod";
import { CreatedInvitation } from "@/lib/contracts/members";
import { issuePasswordLink } from "@/lib/server/members/issue-password-link";
import { route } from "@/lib/server/route";

export const POST = route({
  permission: "members:write",
  params: z.object({ memberId: z.string() }),
  response: CreatedInvitation,
  run: (ctx, { params }) => issuePasswordLink(ctx, params),
});
