import { ConnectorError, type ConnectorErrorCode } from "@/lib/connectors/connector-error";
import type { Browsed, Browser } from "@/lib/connectors/http/browse";
import type { FetchCode, Resource, ResourceRole } from "@/lib/engine/site-scan/report";
import { cachingOf } from "./caching";
import { resolve } from "./read-page";
import { withoutQuery } from "./service-worker";

/** One address as it was met after its redirects; without an answer when there was none to be had. */
export type Met = {
  url: string;
  code: FetchCode;
  status: number | null;
  redirects: number;
  answer: Browsed | null;
};

export const MOST_REDIRECTS = 5;
const LONGEST_ADDRESS = 2_048;

/** Follows redirects as browsers do. Every hop is a request of its own, judged by the guard like the first. */
export async function follow(
  browser: Browser,
  address: string,
  headers?: Record<string, string>,
): Promise<Met> {
  let url = address;
  for (let redirects = 0; ; redirects++) {
    const met = { url, redirects, status: null, answer: null };
    if (redirects > MOST_REDIRECTS) return { ...met, code: "too-many-redirects" };
    let answer: Browsed;
    try {
      answer = await browser.get(url, headers);
    } catch (error) {
      if (!(error instanceof ConnectorError) || error.code === "cancelled") throw error;
      return { ...met, code: CODES[error.code] ?? "bad-answer" };
    }
    const location = answer.headers.location?.[0];
    const isMoved =
      answer.status >= 300 && answer.status < 400 && answer.status !== 304 && location !== undefined;
    if (!isMoved) {
      const code = answer.status < 300 ? "read" : "status";
      return { url, redirects, code, status: answer.status, answer };
    }
    const next = location.length > LONGEST_ADDRESS ? null : resolve(location, url);
    if (next === null) return { ...met, status: answer.status, code: "not-an-address" };
    url = next;
  }
}

const CODES: Partial<Record<ConnectorErrorCode, FetchCode>> = {
  "address-refused": "refused",
  "invalid-settings": "not-an-address",
  unreachable: "unreachable",
  timeout: "timed-out",
  "too-large": "too-large",
};

/** As it is kept: without query, which may hold what is nobody's business. */
export function resourceOf(role: ResourceRole, { url, code, status, redirects, answer }: Met): Resource {
  return {
    role,
    url: withoutQuery(url).slice(0, 500),
    code,
    status,
    redirects,
    caching: answer && code === "read" ? cachingOf(answer, url) : null,
  };
}
