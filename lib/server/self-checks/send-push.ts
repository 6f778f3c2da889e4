import "server-only";
import webPush from "web-push";
import { ConnectorError } from "@/lib/connectors/connector-error";
import type { AddressGuard } from "@/lib/connectors/http/address-guard";
import { postJson } from "@/lib/connectors/http/post";
import type { TestedPush } from "@/lib/contracts/self-checks";
import { env } from "@/lib/server/env";

const WITHIN_MS = 10_000;
/** A notification that comes after the test tells nobody anything. */
const KEPT_SECONDS = 60;

type Test = {
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } };
  payload: string;
  key: { publicKey: string; privateKey: string };
  guard: AddressGuard;
};

/**
 * One encrypted message to the push service a browser named. Whoever has a link chooses that address, so it is posted to
 * like every other: to the public addresses the guard resolved, without redirects, and what came back stays here.
 */
export async function sendTestPush({ subscription, payload, key, guard }: Test): Promise<TestedPush> {
  const { endpoint, headers, body } = webPush.generateRequestDetails(subscription, payload, {
    vapidDetails: { subject: subjectOf(), ...key },
    TTL: KEPT_SECONDS,
    urgency: "high",
  });
  try {
    const { status } = await postJson({
      url: endpoint,
      body: body ?? new Uint8Array(),
      headers: headersOf(headers),
      guard,
      signal: new AbortController().signal,
      withinMs: WITHIN_MS,
    });
    return { outcome: status >= 200 && status < 300 ? "accepted" : "refused", status };
  } catch (error) {
    if (error instanceof ConnectorError) return { outcome: "unreachable", status: null };
    throw error;
  }
}

/** Names in lower case, as the sender's own; the length is counted where the body is sent. */
function headersOf(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), String(value)] as const)
      .filter(([name]) => name !== "content-length"),
  );
}

/** RFC 8292: whom a push service may ask about the sender. */
function subjectOf(publicUrl = env().publicUrl): string {
  return publicUrl?.startsWith("https:") ? new URL(publicUrl).origin : "mailto:inlet@localhost.invalid";
}
