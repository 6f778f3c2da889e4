import { read } from "../value";

/** A row as a condition sees it: what is known. What is missing is not there, so asking for it is an error. */
export function valuesOf(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([field, value]) => {
      const reading = read(value);
      return "value" in reading ? [[field, inner(reading.value)]] : [];
    }),
  );
}

function inner(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => known(item));
  if (typeof value !== "object" || value === null) return value;
  return valuesOf(value as Record<string, unknown>);
}

/** An item of a list that could not be read keeps its place, as a thing of which nothing is known. */
function known(item: unknown): unknown {
  const reading = read(item);
  return "value" in reading ? inner(reading.value) : {};
}
