/** Answers that are JSON and yet not what they were: another schema, fields without values, totals that shrink. */
type Json = unknown;
export type Alteration =
  | "null"
  | "proto-keys"
  | "changed-schema"
  | "changed-rows"
  | "null-rows"
  | "shrinking-total"
  | "huge-field"
  | "tiny-rows";

export const alterations: Record<Alteration, (body: Json) => string> = {
  null: () => "null",
  // Written into the text: an object literal would set the prototype instead.
  "proto-keys": (body) =>
    JSON.stringify(body).replace(/\{(?=")/g, '{"__proto__":{"polluted":true},"constructor":1,'),
  "changed-schema": (body) => JSON.stringify(renamed(body)),
  "changed-rows": (body) => JSON.stringify(inRows(body, renamed)),
  "null-rows": (body) => JSON.stringify(inRows(body, emptied)),
  "shrinking-total": (body) => JSON.stringify(withTotals(body)),
  // Both just below what an answer may weigh.
  "huge-field": (body) => JSON.stringify(body).replace(/":"/, `":"${"a".repeat(9 * 1024 * 1024)}`),
  "tiny-rows": (body) => {
    const text = JSON.stringify(body);
    const rows = "{},".repeat(3 * 1024 * 1024);
    return text.includes("[") ? text.replace("[", () => `[${rows}`).replace(",]", "]") : `[${rows}{}]`;
  },
};

function renamed(value: Json): Json {
  if (Array.isArray(value)) return value.map(renamed);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [`v2_${key}`, renamed(member)]));
}

function emptied(value: Json): Json {
  if (!isObject(value)) return null;
  return Object.fromEntries(Object.keys(value).map((key) => [key, null]));
}

/** Changes what stands in lists and leaves the envelope around them as it is. */
function inRows(value: Json, change: (row: Json) => Json): Json {
  if (Array.isArray(value)) return value.map(change);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inRows(member, change)]));
}

function withTotals(value: Json): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      /^total/i.test(key) && typeof member === "number" ? Math.floor(member / 2) : withTotals(member),
    ]),
  );
}

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
