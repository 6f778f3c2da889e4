import "server-only";

const OURS = /^bearer +(inlet_.*)$/i;

/**
 * The API token a request brings, right or wrong, or null. Whatever else stands in the header, such as the password of
 * a proxy in front of Inlet, was meant for somebody else.
 */
export function bearerToken(headers: Headers): string | null {
  return OURS.exec(headers.get("authorization") ?? "")?.[1] ?? null;
}
