import "server-only";
import { createFormatter, createTranslator, type Locale, type Messages } from "next-intl";
import type { Sentence } from "@/lib/contracts/explanation";
import type { ComingDark, ComingEvent, ForecastView } from "@/lib/contracts/forecast";
import type { CalendarEntry } from "@/lib/exports/calendar";
import { editTextIn } from "@/lib/i18n/edit-text";
import { formats } from "@/lib/i18n/formats";
import { daysAfter } from "@/lib/server/day";
import { env } from "@/lib/server/env";
import { sha256 } from "@/lib/server/snapshots/pack";
import type { View } from "@/lib/server/views/current";

/** Days before which a calendar reminds: what takes somebody else's work needs more notice. */
const REMIND: Record<ComingEvent["kind"], readonly number[]> = {
  "credential-ends": [14, 3],
  "authorisation-ends": [14, 3],
  "account-ends": [7],
  "session-ends": [1],
  holiday: [],
  "closed-day": [],
  "waiver-ends": [7],
  "attestation-ends": [7],
};
const REMIND_DARK = [7, 1];

/** So that an instant is seen in a calendar. */
const SHOWN_MS = 30 * 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Told = {
  locale: Locale;
  messages: Messages;
  timezone: string;
  /** Of several sources. */ named: string | null;
};

/** A forecast as entries of a calendar: what ends or closes, and every channel that goes dark. */
export function entriesOf(view: View, forecast: ForecastView, told: Told): CalendarEntry[] {
  const { locale, messages, timezone, named } = told;
  const t = createTranslator({ locale, messages, namespace: "forecast" });
  const format = createFormatter({ locale, timeZone: timezone, formats });
  const editText = editTextIn(locale, messages, timezone);
  const say = (sentence: Sentence) => sentence[locale === "en" ? "en" : "zh"];
  const stamp = view.snapshot.takenAt.toISOString();
  const base = env().publicUrl?.replace(/\/$/, "");

  function entry(
    key: string,
    path: string,
    rest: Pick<CalendarEntry, "start" | "end" | "remind">,
    words: Words,
  ) {
    const source = named === null ? [] : [t("calendar.source", { name: named })];
    const read = t("calendar.read", { time: format.dateTime(view.snapshot.takenAt, "moment") });
    return {
      ...rest,
      uid: `${sha256(`${view.source.id} ${key}`).slice(0, 32)}@inlet`,
      stamp,
      summary: words.summary,
      description: [...words.lines, ...source, read].join("\n"),
      url: base === undefined ? null : `${base}${path}`,
    };
  }

  function eventEntry(event: ComingEvent): CalendarEntry {
    const { kind, until, date, subject, channels, rule } = event;
    const names = (channels ?? []).map(({ name }) => name).join(t("list.separator"));
    return entry(
      // What moves keeps its id; a closed day is its own.
      [kind, rule?.id ?? "", subject.kind, subject.id, ...(until === null ? [] : [date])].join(" "),
      `/forecast?source=${view.source.id}`,
      {
        ...spanOf(event),
        remind: REMIND[kind],
      },
      {
        summary: t(`calendar.event.${kind}`, { subject: subject.name, rule: rule ? say(rule.title) : "" }),
        lines: names === "" ? [] : [t("calendar.channels", { names })],
      },
    );
  }

  function darkEntry({ channelId, name, start, hours, causes, repairs }: ComingDark): CalendarEntry {
    const [cheapest] = repairs ?? [];
    return entry(
      `dark ${channelId}`,
      `/channels/${encodeURIComponent(channelId)}?source=${view.source.id}`,
      {
        start: { at: start },
        end: { at: new Date(Date.parse(start) + HOUR_MS).toISOString() },
        remind: REMIND_DARK,
      },
      {
        summary: t("calendar.event.dark", { subject: name }),
        lines: [
          t("calendar.hours", { hours }),
          ...causes.map(({ subject, title }) =>
            t("calendar.cause", { subject: subject.name, title: say(title) }),
          ),
          ...(cheapest
            ? [
                t("calendar.repair", {
                  edits: cheapest.map((edit) => editText(edit, forecast.names)).join(t("calendar.and")),
                }),
              ]
            : []),
        ],
      },
    );
  }

  const all = [...forecast.dark.map(darkEntry), ...forecast.events.map(eventEntry)];
  return [...new Map(all.map((one) => [one.uid, one])).values()];
}

type Words = { summary: string; lines: string[] };

function spanOf({ kind, at, until, date }: ComingEvent): Pick<CalendarEntry, "start" | "end"> {
  if (until !== null) {
    const days = Math.max(1, Math.round((Date.parse(until) - Date.parse(at)) / DAY_MS));
    return { start: { day: date }, end: { day: daysAfter(date, days) } };
  }
  // An account ends with the midnight after its last day.
  if (kind === "account-ends") return { start: { day: daysAfter(date, -1) }, end: { day: date } };
  if (kind === "waiver-ends" || kind === "attestation-ends")
    return { start: { day: date }, end: { day: daysAfter(date, 1) } };
  return { start: { at }, end: { at: new Date(Date.parse(at) + SHOWN_MS).toISOString() } };
}
