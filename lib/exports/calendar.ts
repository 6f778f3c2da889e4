import ical, { ICalAlarmType, ICalEventTransparency } from "ical-generator";

/** A whole day of the company's calendar, or an instant. */
type Moment = { day: string } | { at: string };

export type CalendarEntry = {
  /** The same thing keeps it from feed to feed, so that calendars move it instead of adding it again. */
  uid: string;
  /** When what it says was read from the platform. */
  stamp: string;
  start: Moment;
  /** Not part of it. */
  end: Moment;
  summary: string;
  description: string;
  url: string | null;
  /** Days before its beginning on which to remind; whole days remind at nine in the morning. */
  remind: readonly number[];
};

type Calendar = { name: string; description: string; timezone: string; entries: readonly CalendarEntry[] };

const DAY_SECONDS = 86_400;
const MORNING_SECONDS = 9 * 3600;
const REFRESH_SECONDS = 6 * 3600;

/** iCalendar text (RFC 5545) of what is coming. Nothing in it depends on when it is written. */
export function calendarText({ name, description, timezone, entries }: Calendar): string {
  const calendar = ical({
    name,
    description,
    prodId: { company: "Inlet", product: "Forecast" },
    ttl: REFRESH_SECONDS,
    // Instants are written in UTC and need no zone; this one is for calendars that show a feed in its own.
    x: { "X-WR-TIMEZONE": timezone },
  });
  for (const { uid, stamp, start, end, summary, description: text, url, remind } of entries) {
    const isDay = "day" in start;
    calendar.createEvent({
      id: uid,
      stamp: new Date(stamp),
      start: dateOf(start),
      end: dateOf(end),
      allDay: isDay,
      summary,
      description: text,
      url,
      // It takes nobody's time.
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: remind.map((days) => ({
        type: ICalAlarmType.display,
        description: summary,
        triggerBefore: days * DAY_SECONDS - (isDay ? MORNING_SECONDS : 0),
      })),
    });
  }
  return calendar.toString();
}

function dateOf(moment: Moment): Date {
  return new Date("day" in moment ? `${moment.day}T00:00:00Z` : moment.at);
}
