import type { ProofVerdict } from "./instant";

export type WeekLetters = { week: string; intended: string; witnesses: number[] };

/** A channel's week as it is judged, hour by hour. */
export class JudgedWeek {
  readonly verdicts: ProofVerdict[] = [];
  readonly intended: (boolean | null)[] = [];
  readonly #witnesses: number[] = [];

  add(verdict: ProofVerdict, intended: boolean | null, witnesses: number): void {
    this.verdicts.push(verdict);
    this.intended.push(intended);
    this.#witnesses.push(witnesses);
  }

  /** Small enough to sit in a list: a letter an hour, and how many could receive. */
  letters(): WeekLetters {
    let week = "";
    let intended = "";
    for (let hour = 0; hour < this.verdicts.length; hour += 1) {
      const isIntended = this.intended[hour];
      week += this.verdicts[hour]?.[0] ?? "";
      intended += isIntended === null ? "?" : isIntended ? "1" : "0";
    }
    return { week, intended, witnesses: this.#witnesses };
  }
}
