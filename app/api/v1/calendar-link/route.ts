import { MadeCalendarLink, OwnCalendarLink } from "@/lib/contracts/calendar";
import { createCalendarLink } from "@/lib/server/calendar/create";
import { getCalendarLink } from "@/lib/server/calendar/get";
import { revokeCalendarLink } from "@/lib/server/calendar/revoke";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "account:self",
  response: OwnCalendarLink,
  run: async (ctx) => ({ link: await getCalendarLink(ctx) }),
});

export const POST = route({
  permission: "account:self",
  response: MadeCalendarLink,
  run: (ctx) => createCalendarLink(ctx),
});

export const DELETE = route({ permission: "account:self", run: (ctx) => revokeCalendarLink(ctx) });
