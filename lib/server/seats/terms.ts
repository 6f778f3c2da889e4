import "server-only";
import { type SeatTerms, USUAL_SEAT_DAYS } from "@/lib/contracts/seats";
import type { Transaction } from "@/lib/server/db";
import { daysAfter, endOfDay, startOfDay } from "@/lib/server/day";
import { AppError, notFound } from "@/lib/server/errors";

type Organisation = { id: string; timezone: string };

/** The whole organisation, for as long as is usual. */
export function usualTerms({ timezone }: Organisation, now = new Date()): SeatTerms {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone }).format(now);
  return { sources: [], from: null, to: null, startsOn: null, endsOn: daysAfter(today, USUAL_SEAT_DAYS) };
}

/**
 * Terms as columns. @throws AppError invalid naming the field that contradicts another, not-found for a source that is not
 * the organisation's
 */
export async function columnsOfTerms(
  tx: Pick<Transaction, "source">,
  { id: organisationId, timezone }: Organisation,
  terms: SeatTerms,
  now: Date,
) {
  const { from, to, startsOn, endsOn } = terms;
  if (from && to && to < from) throw refused("period", "to");
  const endsAt = endOfDay(endsOn, timezone);
  const asked = startsOn ? startOfDay(startsOn, timezone) : now;
  const startsAt = asked < now ? now : asked;
  if (endsAt <= now) throw refused("past", "endsOn");
  if (endsAt <= startsAt) throw refused("order", "endsOn");
  const sources = [...new Set(terms.sources)];
  const found = await tx.source.count({ where: { organisationId, id: { in: sources } } });
  if (found < sources.length) throw notFound();
  return {
    sources,
    columns: {
      isWhole: sources.length === 0,
      evidenceFrom: from && startOfDay(from, timezone),
      evidenceTo: to && endOfDay(to, timezone),
      startsAt,
      endsAt,
    },
  };
}

const refused = (problem: "period" | "past" | "order", field: string) =>
  new AppError("invalid", `seats.problems.${problem}`, {}, { field });
