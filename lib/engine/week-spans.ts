import { add, emptyBits, hasBit, possible, type TriBits } from "./proof/tri-bits";
import type { Text } from "./text";
import { QUARTERS_PER_WEEK } from "./zoned";

/** Quarter hours of the week, Monday 00:00 = 0, `end` exclusive; never over midnight. */
export type Span = { start: number; end: number };

const QUARTERS_PER_DAY = 96;
const SHOWN = 3;

/**
 * The quarters that are wanted and that nobody covers. `sure` holds whatever could not be read; `maybe` are those
 * where it decides.
 */
export function uncovered(wanted: TriBits, cover: readonly TriBits[]): { sure: Span[]; maybe: Span[] } {
  const wantedAtMost = possible(wanted);
  const [covered, coveredAtMost] = [emptyBits(), emptyBits()];
  for (const { open, unknown } of cover) {
    add(covered, open);
    add(coveredAtMost, open);
    add(coveredAtMost, unknown);
  }
  return {
    sure: spansOf((slot) => hasBit(wanted.open, slot) && !hasBit(coveredAtMost, slot)),
    maybe: spansOf((slot) => hasBit(wantedAtMost, slot) && !hasBit(covered, slot)),
  };
}

function spansOf(isIn: (slot: number) => boolean): Span[] {
  const spans: Span[] = [];
  for (let slot = 0; slot < QUARTERS_PER_WEEK; slot += 1) {
    if (!isIn(slot)) continue;
    const last = spans.at(-1);
    if (last?.end === slot && slot % QUARTERS_PER_DAY !== 0) last.end += 1;
    else spans.push({ start: slot, end: slot + 1 });
  }
  return spans;
}

/** The first few spans in words, and how many there are in all. */
export function spanList(spans: readonly Span[]): Text {
  const shown = spans.slice(0, SHOWN);
  const zh = shown.map((span) => `${DAYS_ZH[dayOf(span)]} ${clockRange(span)}`).join("、");
  const en = shown.map((span) => `${DAYS_EN[dayOf(span)]} ${clockRange(span)}`).join(", ");
  const more = spans.length - shown.length;
  return more === 0 ? { zh, en } : { zh: `${zh} 等 ${spans.length} 段`, en: `${en} and ${more} more` };
}

const dayOf = ({ start }: Span) => Math.floor(start / QUARTERS_PER_DAY);
const DAYS_ZH = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
const DAYS_EN = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

function clockRange(span: Span): string {
  const midnight = dayOf(span) * QUARTERS_PER_DAY;
  return `${clock(span.start - midnight)}–${clock(span.end - midnight)}`;
}

const clock = (quarters: number) =>
  `${String(Math.floor(quarters / 4)).padStart(2, "0")}:${String((quarters % 4) * 15).padStart(2, "0")}`;
