import "server-only";
import { env } from "./env";

const NOWHERE = "http://inlet.invalid";

/** Where to go after signing in or out: only ever a page of ours, whatever the link said. */
export function ownPath(target: string | undefined, publicUrl = env().publicUrl): string {
  if (!target || !URL.canParse(target, NOWHERE)) return "/";
  const { origin, pathname, search } = new URL(target, NOWHERE);
  const isOurs = origin === NOWHERE || (publicUrl !== undefined && origin === new URL(publicUrl).origin);
  // A path that begins with two slashes is another host to the browser.
  return isOurs && !pathname.startsWith("//") ? `${pathname}${search}` : "/";
}
