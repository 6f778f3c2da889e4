import "server-only";
import { randomBytes } from "node:crypto";
import { SITES, THIRD_PARTY_PATH } from "@/lib/contracts/self-checks";
import { env } from "@/lib/server/env";
import { notFound } from "@/lib/server/errors";

/** Where the self-check embeds a page of another site; null where this server has no second address. */
export function secondSite(secondUrl = env().secondUrl): string | null {
  return secondUrl ? new URL(THIRD_PARTY_PATH, secondUrl).href : null;
}

type Addresses = { publicUrl: string | undefined; secondUrl: string | undefined };

/**
 * The page that is embedded: it tries what it may keep, takes it away again and tells the page around it, which must be the
 * address people open. Whether it is a third party there is the browser's word in a header that no script can set.
 * @throws AppError not-found
 */
export function thirdPartyPage(headers: Headers, addresses: Addresses = env()): Response {
  const { publicUrl, secondUrl } = addresses;
  if (!publicUrl || !secondUrl) throw notFound();
  const { origin } = new URL(publicUrl);
  const told = headers.get("sec-fetch-site");
  const site = SITES.find((one) => one === told) ?? null;
  const nonce = randomBytes(16).toString("base64");
  return new Response(
    `<!doctype html><html lang="en"><title>Inlet</title><script nonce="${nonce}">` +
      `(${TRY})(${JSON.stringify({ site, origin, path: THIRD_PARTY_PATH })});</script></html>`,
    {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "content-security-policy": [
          "default-src 'none'",
          `script-src 'nonce-${nonce}'`,
          `frame-ancestors ${origin}`,
          "base-uri 'none'",
          "form-action 'none'",
        ].join("; "),
        "referrer-policy": "no-referrer",
        "x-robots-tag": "noindex",
      },
    },
  );
}

/** A cookie for embedded pages must call itself secure, which browsers allow on this machine's own names, too. */
const TRY = `async ({ site, origin, path }) => {
  const name = "inlet_self_check";
  const or = (otherwise, attempt) => Promise.race([
    Promise.resolve().then(attempt).catch(() => otherwise),
    new Promise((resolve) => setTimeout(() => resolve(otherwise), 4000)),
  ]);
  const cookies = await or(false, () => {
    const tail = "; path=" + path + "; SameSite=None; Secure";
    document.cookie = name + "=1" + tail;
    const isThere = document.cookie.includes(name + "=1");
    document.cookie = name + "=" + tail + "; max-age=0";
    return isThere;
  });
  const local = await or(false, () => {
    localStorage.setItem(name, "1");
    const isThere = localStorage.getItem(name) === "1";
    localStorage.removeItem(name);
    return isThere;
  });
  const indexed = await or(false, () => new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onerror = reject;
    opening.onsuccess = () => {
      opening.result.close();
      indexedDB.deleteDatabase(name);
      resolve(true);
    };
  }));
  const asks = typeof document.hasStorageAccess === "function";
  const unpartitioned = await or(null, () => (asks ? document.hasStorageAccess() : null));
  const kind = "inlet-third-party";
  parent.postMessage({ kind, site, cookies, localStorage: local, indexedDb: indexed, unpartitioned }, origin);
}`;
