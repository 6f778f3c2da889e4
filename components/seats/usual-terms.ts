import { type SeatTerms, USUAL_SEAT_DAYS } from "@/lib/contracts/seats";

const DAY_MS = 86_400_000;

/** What a form begins with: the whole organisation, for the usual time. The server counts days in the company's zone. */
export function usualTerms(now = Date.now()): SeatTerms {
  const endsOn = new Date(now + USUAL_SEAT_DAYS * DAY_MS).toISOString().slice(0, 10);
  return { sources: [], from: null, to: null, startsOn: null, endsOn };
}
