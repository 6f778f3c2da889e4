"use client";

import type { Basis, Names } from "@/lib/contracts/reading";
import { fieldReading } from "@/lib/contracts/settings";
import { ReadingValue } from "./reading-value";

type FieldValueProps = {
  field: string;
  /** As the snapshot holds it: plain, or with one of the markers. */
  value: unknown;
  /** How the section came to be, from its ledger entry. */
  basis: Basis;
  names?: Names | undefined;
  /** Says how the value is known even where that is how its whole section is known. */
  always?: boolean;
  distance?: boolean;
};

/** A value of a snapshot in words, with how it is known beside it; a missing one says in which way it is missing. */
export function FieldValue({ value, basis, always = false, ...rest }: FieldValueProps) {
  return <ReadingValue {...rest} reading={fieldReading(value, basis)} basis={always ? null : basis} />;
}
