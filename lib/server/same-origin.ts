import "server-only";
import { env } from "./env";
import { AppError } from "./errors";

/**
 * A change must come from one of our own pages. With NEXTAUTH_URL set, that address and no other; without it, the host
 * the browser spoke to. X-Forwarded-Host is anybody's word and not read.
 * @throws AppError "forbidden"
 */
export function requireSameOrigin(headers: Headers, publicUrl = env().publicUrl): void {
  const origin = headers.get("origin");
  if (origin && URL.canParse(origin)) {
    const { host, origin: normal, protocol } = new URL(origin);
    if (publicUrl ? normal === new URL(publicUrl).origin : isWeb(protocol) && host === headers.get("host"))
      return;
  }
  throw new AppError("forbidden", publicUrl ? "problem.wrongAddress" : "problem.otherOrigin", {
    address: publicUrl ?? "",
  });
}

function isWeb(protocol: string): boolean {
  return protocol === "http:" || protocol === "https:";
}
