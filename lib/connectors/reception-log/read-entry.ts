import type { LogEntry, LogState } from "@/lib/engine/reception-log/entry";
import type { LogField, LogMapping } from "@/lib/engine/reception-log/mapping";
import { instant } from "../file/cells/moment";
import type { LogRow } from "./log-row";

/** A line that cannot be placed: which field, and what stood there. */
export type EntryProblem = { row: number; field: LogField; value: string; why: "missing" | "not-a-time" };

const MAX_TEXT = 500;
/** Seconds or milliseconds since 1970, as machines write times. */
const EPOCH = /^\d{10}(\d{3})?$/;

/** What a line means under a mapping. Times without an offset are told in `timezone`. */
export function readEntry(
  { row, cells }: LogRow,
  { columns, states }: LogMapping,
  timezone: string,
): LogEntry | EntryProblem {
  const cell = (field: LogField) => {
    const title = columns[field];
    return title === null || !Object.hasOwn(cells, title) ? "" : storable(cells[title] ?? "").trim();
  };
  const receivedAt = timeOf(cell("receivedAt"), timezone);
  if (!receivedAt) {
    const value = cell("receivedAt");
    return { row, field: "receivedAt", value, why: value === "" ? "missing" : "not-a-time" };
  }
  const channel = cell("channel").slice(0, MAX_TEXT);
  if (channel === "") return { row, field: "channel", value: "", why: "missing" };
  const sentAt = cell("sentAt");
  const sent = sentAt === "" ? null : timeOf(sentAt, timezone);
  if (sentAt !== "" && !sent) return { row, field: "sentAt", value: sentAt, why: "not-a-time" };
  const error = cell("error").slice(0, MAX_TEXT) || null;
  return {
    row,
    receivedAt,
    sentAt: sent,
    channel,
    state: stateOf(columns.state === null ? null : cell("state"), states, error),
    messageId: cell("messageId").slice(0, MAX_TEXT) || null,
    sequence: sequenceOf(cell("sequence")),
    agent: cell("agent").slice(0, MAX_TEXT) || null,
    error,
  };
}

/** A log without a column of states says that what it lists was received; one whose word nobody explained says nothing. */
function stateOf(word: string | null, states: LogMapping["states"], error: string | null): LogState {
  if (word === null) return error === null ? "received" : "failed";
  return Object.hasOwn(states, word) ? (states[word] ?? "unknown") : "unknown";
}

function timeOf(text: string, timezone: string): string | null {
  if (EPOCH.test(text)) return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
  if (text === "") return null;
  const parsed = instant.parse(text, { timezone });
  return "value" in parsed ? parsed.value : null;
}

function sequenceOf(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Text that a database holds: without NUL and without halves of a character. */
function storable(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed();
}
