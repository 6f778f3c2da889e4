import type { Availability } from "./availability";
import type { ProofVerdict } from "./instant";
import { OPEN, UNKNOWN } from "./state-code";
import type { GateState } from "./cause";
import { add, emptyBits, quartersOf, type TriBits } from "./tri-bits";
import type { Asked } from "./week";

/** A standing, as `state-code` has it, and the shift somebody keeps. */
export type Look = { standing: number; shift: TriBits };

const HOURS = 168;
const WHOLE = 15;

/** The people of a channel counted by standing and shift, and what they make of the hours of a week. */
export class Muster {
  /** The shifts of those whose gates are open, and how many keep each. */
  readonly kept: TriBits[] = [];
  readonly #keeping: number[] = [];
  /** Quarters in which somebody surely receives, and those in which somebody might. */
  readonly #sure = emptyBits();
  readonly #maybe = emptyBits();
  /** How many receive in every quarter of an hour, and how many in one at least. */
  readonly #whole = new Int32Array(HOURS);
  readonly #part = new Int32Array(HOURS);

  /** `kinds`: by seat, four times the number of the shift and the standing. */
  constructor(
    readonly kinds: Int32Array,
    private readonly availability: Availability,
  ) {
    const { shifts } = availability;
    const counts = new Int32Array(shifts.length * 4);
    for (let at = 0; at < kinds.length; at += 1) {
      const kind = kinds[at] as number;
      counts[kind] = (counts[kind] as number) + 1;
    }
    for (let shift = 0; shift < shifts.length; shift += 1) {
      const isUnsure = (counts[shift * 4 + UNKNOWN] as number) > 0;
      this.#add(shift, counts[shift * 4 + OPEN] as number, isUnsure);
    }
  }

  /** People in their hundreds keep a few dozen shifts, and a shift counts once. */
  #add(shift: number, count: number, isUnsure: boolean): void {
    if (count === 0 && !isUnsure) return;
    const bits = this.availability.numbered(shift);
    add(this.#maybe, bits.open);
    add(this.#maybe, bits.unknown);
    if (count === 0) return;
    this.kept.push(bits);
    this.#keeping.push(count);
    add(this.#sure, bits.open);
    const { whole, part } = this.availability.hoursOf(shift);
    for (let at = 0; at < whole.length; at += 1) raise(this.#whole, whole[at] as number, count);
    for (let at = 0; at < part.length; at += 1) raise(this.#part, part[at] as number, count);
  }

  standingOf(at: number): number {
    return (this.kinds[at] as number) & 3;
  }

  shiftOf(at: number): number {
    return (this.kinds[at] as number) >> 2;
  }

  /** An hour is only as good as its worst quarter. */
  verdictOf(door: GateState["state"], hour: number, { must, may, all }: Asked["quarters"]): ProofVerdict {
    if (door === "closed") return "REFUTED";
    const proven = door === "open" ? quartersOf(this.#sure, hour) : 0;
    const isEmpty = door === "unknown" && this.kinds.length === 0;
    const possible = isEmpty ? WHOLE : proven | quartersOf(this.#maybe, hour);
    if ((must & ~possible) !== 0 || (must === 0 && (may & possible) === 0)) return "REFUTED";
    return (all & ~proven) === 0 ? "PROVEN" : "UNKNOWN";
  }

  /** How many cover all the quarters; when it takes several people in turn, all who cover one of them. */
  countWitnesses(hour: number, asked: number): number {
    if (asked === WHOLE) {
      const whole = this.#whole[hour] as number;
      return whole > 0 ? whole : (this.#part[hour] as number);
    }
    let whole = 0;
    let part = 0;
    for (let at = 0; at < this.kept.length; at += 1) {
      const here = quartersOf((this.kept[at] as TriBits).open, hour) & asked;
      if (here === asked) whole += this.#keeping[at] as number;
      else if (here !== 0) part += this.#keeping[at] as number;
    }
    return whole > 0 ? whole : part;
  }
}

function raise(counts: Int32Array, hour: number, by: number): void {
  counts[hour] = (counts[hour] as number) + by;
}
