import { createHash } from "node:crypto";
import { z } from "zod";

/** Shapes that many answers share. A field that is missing or makes no sense is a field that was not read. */
export const maybe = <T extends z.ZodType>(inner: T) =>
  inner
    .nullish()
    .transform((found) => found ?? undefined)
    .catch(undefined);

/** Numbers in the program, at times text in the document. */
export const id = z
  .union([z.number().int().nonnegative(), z.string().regex(/^\d{1,20}$/)])
  .transform((found) => String(found));
export const text = maybe(z.string());
export const flag = maybe(z.boolean());
export const whole = z.union([
  z.number().int().nonnegative(),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
]);
export const count = maybe(whole);
/** A text that may be left empty: null says so, a missing field says nothing. */
export const emptyableText = z
  .string()
  .nullable()
  .transform((found) => found ?? "")
  .optional()
  .catch(undefined);

export const fingerprint = (secret: string) => createHash("sha256").update(secret).digest("hex").slice(0, 12);

/** An address whose user, password and query values are replaced as soon as it is read. */
export const address = emptyableText.transform((found) => found && withoutSecrets(found));

/**
 * Long random values become fingerprints, so that a change of the secret still shows and the address still counts as
 * one that cannot be guessed; everything else in the query is left out.
 */
export function withoutSecrets(url: string): string {
  const [front = "", query] = url.split("#")[0]?.split("?") ?? [];
  const bare = front.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, "$1redacted@");
  if (query === undefined) return bare;
  const pairs = query.split("&").map((pair) => {
    const [key = "", ...rest] = pair.split("=");
    if (rest.length === 0) return kept(key);
    return `${key}=${kept(rest.join("="))}`;
  });
  return `${bare}?${pairs.join("&")}`;
}

const kept = (value: string) =>
  value.length >= 16 && /\d/.test(value) && /[a-z]/i.test(value)
    ? `fingerprint-${fingerprint(value)}`
    : "redacted";
