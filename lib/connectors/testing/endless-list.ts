/**
 * A page as full as it may be, of rows nobody has seen before, and never the last one, whichever of its signs a platform
 * gives: totals, cursors, or that more is to come.
 */
type Json = unknown;

/** Each row brings as much along as a generous platform's: what is not needed of it must not be kept. */
const BALLAST = "x".repeat(2_000);
let turn = 0;

export function endlessList(body: Json, wanted: number): string {
  turn += 1;
  return JSON.stringify(unending(body, wanted));
}

function unending(value: Json, wanted: number): Json {
  if (Array.isArray(value)) return filled(value, wanted);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, more(key, member, wanted)]));
}

function more(key: string, member: Json, wanted: number): Json {
  if (/^total/i.test(key) && typeof member === "number") return 1_000_000_000;
  if (/^has_?more$/i.test(key)) return typeof member === "number" ? 1 : true;
  if (/cursor$/i.test(key)) return `cursor-${turn}`;
  return unending(member, wanted);
}

function filled(rows: readonly Json[], wanted: number): Json[] {
  const models = rows.filter(isObject);
  if (models.length === 0) return [...rows];
  return Array.from({ length: wanted }, (_, at) => ({
    ...renewed(models[at % models.length] ?? {}, turn * wanted + at),
    ballast: BALLAST,
  }));
}

function renewed(row: Record<string, Json>, at: number): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(row).map(([key, member]) => {
      if (!/(?:^|_)(?:msg|conv_|open_kf)?id$|mail$/i.test(key)) return [key, member];
      return [key, typeof member === "number" ? 1_000_000 + at : `${at}-${String(member).slice(0, 40)}`];
    }),
  );
}

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
