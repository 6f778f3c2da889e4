import { MemberList } from "@/lib/contracts/members";
import { listMembers } from "@/lib/server/members/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listMembers",
  permission: "members:read",
  response: MemberList,
  run: (ctx) => listMembers(ctx),
});
