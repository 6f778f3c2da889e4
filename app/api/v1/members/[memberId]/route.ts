import { z } from "zod";
import { UpdateMember } from "@/lib/contracts/members";
import { changeRole } from "@/lib/server/members/change-role";
import { disableMember } from "@/lib/server/members/disable";
import { enableMember } from "@/lib/server/members/enable";
import { route } from "@/lib/server/route";

export const PATCH = route({
  permission: "members:write",
  params: z.object({ memberId: z.string() }),
  body: UpdateMember,
  run: (ctx, { params: { memberId }, body }) => {
    if (body.role) return changeRole(ctx, { memberId, role: body.role });
    return (body.isDisabled ? disableMember : enableMember)(ctx, { memberId });
  },
});
