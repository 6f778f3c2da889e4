import { z } from "zod";
import { EVENT_KINDS } from "@/lib/engine/forecast-events";
import { Text } from "@/lib/engine/text";
import { CauseView, SubjectRef } from "./explanation";
import { Names } from "./reading";
import { EditView } from "./repairs";
import { ViewHead } from "./view";

export const FORECAST_DAYS = 90;
export const FORECAST_KINDS = EVENT_KINDS;

const Count = z.number().int().nonnegative();

export const ComingEvent = z.object({
  kind: z.enum(EVENT_KINDS),
  at: z.iso.datetime(),
  /** For what lasts and passes; null for what ends for good. */
  until: z.iso.datetime().nullable(),
  /** The first day of it where the company is. */
  date: z.iso.date(),
  subject: SubjectRef,
  /** Channels that hang on it; null for all. */
  channels: z.array(z.object({ id: z.string(), name: z.string() })).nullable(),
  /** What was accepted or attested, when that is what ends. */
  rule: z.object({ id: z.string(), title: Text, findingId: z.string().nullable() }).nullable(),
});
export type ComingEvent = z.infer<typeof ComingEvent>;

export const ComingDark = z.object({
  channelId: z.string(),
  name: z.string(),
  start: z.iso.datetime(),
  date: z.iso.date(),
  hour: z.number().int(),
  /** Hours of the forecast that are dark and are not today. */
  hours: Count,
  causes: z.array(CauseView),
  events: z.array(ComingEvent),
  /** Changes that keep it from going dark, each enough by itself; looked for where it matters first. */
  repairs: z.array(z.array(EditView)).nullable(),
});
export type ComingDark = z.infer<typeof ComingDark>;

export const ForecastDay = z.object({
  date: z.iso.date(),
  events: Count,
  /** Channels with hours that go dark on this day, and how many hours. */
  darkChannels: Count,
  darkHours: Count,
});
export type ForecastDay = z.infer<typeof ForecastDay>;

export const ForecastView = z.object({
  view: ViewHead.nullable(),
  from: z.iso.datetime(),
  days: z.array(ForecastDay),
  events: z.array(ComingEvent),
  /** The first to go dark comes first. */
  dark: z.array(ComingDark),
  names: Names,
});
export type ForecastView = z.infer<typeof ForecastView>;
