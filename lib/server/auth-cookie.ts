import "server-only";
import { decode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { env } from "./env";
import { authSecret } from "./key-file";

/** True where people open Inlet over TLS, as NEXTAUTH_URL says; a header is never believed about that. */
export function isServedOverTls(): boolean {
  return env().publicUrl?.startsWith("https://") ?? false;
}

/** The browser ties a `__Host-` cookie to this very host and to TLS. */
export function sessionCookieName(): string {
  return isServedOverTls() ? "__Host-inlet.session" : "inlet.session";
}

/** The session id the browser presents, proven to be ours; whether it may still be used is the row's to say. */
export async function readSessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return null;
  // Whatever does not decrypt (forged, cut, another server's) is no sign-in.
  const payload = await decode({ token, secret: authSecret() }).catch(() => null);
  return payload?.sid ?? null;
}
