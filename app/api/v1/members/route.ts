import { listMembers } from "@/lib/server/members/list";
import { route } from "@/lib/server/route";

export const GET = route({ permission: "members:read", run: (ctx) => listMembers(ctx) });
