/** What stands where a secret was. */
export const REDACTED = "[redacted]";

/** Shorter texts occur by chance in names and words; replacing them would spoil the data. */
const SHORTEST = 8;

/** Replaces secrets, also in the spellings in which they travel (URL-encoded, base64, JSON-escaped). */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const spellings = new Set<string>();
  for (const secret of secrets) {
    if (secret.length < SHORTEST) continue;
    spellings.add(secret);
    spellings.add(encodeURIComponent(secret));
    spellings.add(JSON.stringify(secret).slice(1, -1));
    spellings.add(Buffer.from(secret, "utf8").toString("base64"));
  }
  const longestFirst = [...spellings].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((clean, spelling) => clean.replaceAll(spelling, REDACTED), text);
}

/** A copy of plain data as JSON would hold it, with every string cleaned. */
export function redactDeep<T>(value: T, redact: (text: string) => string): T {
  if (typeof value === "string") return redact(value) as T;
  if (Array.isArray(value)) return value.map((member) => redactDeep(member, redact)) as T;
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, redactDeep(member, redact)])) as T;
}

/** Every string inside a value, at any depth: the secrets of a credentials object. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
