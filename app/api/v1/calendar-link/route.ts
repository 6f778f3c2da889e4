import { createCalendarLink } from "@/lib/server/calendar/create";
import { getCalendarLink } from "@/lib/server/calendar/get";
import { revokeCalendarLink } from "@/lib/server/calendar/revoke";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "account:self",
  run: async (ctx) => ({ link: await getCalendarLink(ctx) }),
});

export const POST = route({ permission: "account:self", run: (ctx) => createCalendarLink(ctx) });

export const DELETE = route({ permission: "account:self", run: (ctx) => revokeCalendarLink(ctx) });
