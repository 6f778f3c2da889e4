import { CalendarParams } from "@/lib/contracts/calendar";
import { readCalendar } from "@/lib/server/calendar/read";
import { calendarResponse } from "@/lib/server/calendar/response";
import { publicRoute } from "@/lib/server/route";

export const GET = publicRoute({
  params: CalendarParams,
  run: async ({ params, request }) => calendarResponse(await readCalendar(params), request.headers),
});
