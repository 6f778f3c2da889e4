import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { CalendarLink, MadeCalendarLink } from "@/lib/contracts/calendar";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/calendar-link";

export const calendarLinkQuery = () =>
  queryOptions({
    queryKey: ["calendar-link"],
    queryFn: ({ signal }) => fetchJson(z.object({ link: CalendarLink }), PATH, { signal }),
    // Calendars read it meanwhile: whoever looks again wants to see that they did.
    staleTime: 0,
  });

export function useCalendarActs() {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ["calendar-link"] });
  return {
    make: async () => {
      const made = await fetchJson(MadeCalendarLink, PATH, { method: "POST" });
      await refresh();
      return made;
    },
    revoke: async () => {
      await fetchJson(z.void(), PATH, { method: "DELETE" });
      await refresh();
    },
  };
}
