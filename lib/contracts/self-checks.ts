import { z } from "zod";
import { BROWSERS, SYSTEMS } from "@/lib/engine/self-check/browser-of";
import {
  CHECK_CODES,
  CHECKS,
  CLOCK_TOLERANCE_MS,
  FROZEN_GAP_MS,
  outcomeOf,
  OUTCOMES,
  SLOWED_GAP_MS,
} from "@/lib/engine/self-check/checks";
import type { Check, CheckCodes, CheckOutcome } from "@/lib/engine/self-check/checks";

export { browserOf } from "@/lib/engine/self-check/browser-of";
export type { BrowserFacts } from "@/lib/engine/self-check/browser-of";
export { supportOf } from "@/lib/engine/self-check/support-list";
export { CHECKS, CLOCK_TOLERANCE_MS, FROZEN_GAP_MS, outcomeOf, OUTCOMES, SLOWED_GAP_MS };
export type { Check, CheckCodes, CheckOutcome };

const codesOf = <C extends Check>(check: C) =>
  z.enum(
    Object.keys(CHECK_CODES[check]) as [
      Extract<keyof (typeof CHECK_CODES)[C], string>,
      ...Extract<keyof (typeof CHECK_CODES)[C], string>[],
    ],
  );

/** One closed word a check. The browser's own standing is judged by the server, from what it says it is. */
export const SelfCheckCodes = z.strictObject({
  notifications: codesOf("notifications"),
  serviceWorker: codesOf("serviceWorker"),
  push: codesOf("push"),
  shown: codesOf("shown"),
  websocket: codesOf("websocket"),
  clock: codesOf("clock"),
  storage: codesOf("storage"),
  thirdParty: codesOf("thirdParty"),
  privateMode: codesOf("privateMode"),
  background: codesOf("background"),
});

const Ms = z.number().int().min(-3_200_000_000_000).max(3_200_000_000_000);
/** Measured numbers behind the codes; one that was not measured is left out. */
export const SelfCheckFacts = z.strictObject({
  clockSkewMs: Ms.optional(),
  pushMs: Ms.optional(),
  pushStatus: z.number().int().min(0).max(999).optional(),
  echoMs: Ms.optional(),
  longestGapMs: Ms.optional(),
  hiddenMs: Ms.optional(),
  quotaMb: z.number().int().min(0).max(1_000_000_000).optional(),
  cookies: z.boolean().optional(),
  localStorage: z.boolean().optional(),
  indexedDb: z.boolean().optional(),
  thirdPartyCookies: z.boolean().optional(),
  thirdPartyLocalStorage: z.boolean().optional(),
  thirdPartyIndexedDb: z.boolean().optional(),
});
export type SelfCheckFacts = z.infer<typeof SelfCheckFacts>;

export const SelfCheckResults = z.object({
  codes: SelfCheckCodes.extend({ browser: codesOf("browser") }),
  facts: SelfCheckFacts,
});
export type SelfCheckResults = z.infer<typeof SelfCheckResults>;

/** A name or an e-mail address, as somebody types it. */
const Who = z.string().trim().min(1).max(200);
export const FindAgent = z.strictObject({ who: Who });
export type FindAgent = z.infer<typeof FindAgent>;
export const FoundAgent = z.object({ name: z.string() });

export const SendSelfCheck = z.strictObject({
  /** Left out where the link is for one agent. */
  who: Who.optional(),
  consent: z.literal(true),
  touch: z.boolean(),
  userAgent: z.string().min(1).max(400),
  codes: SelfCheckCodes,
  facts: SelfCheckFacts,
});
export type SendSelfCheck = z.infer<typeof SendSelfCheck>;
export const SentSelfCheck = z.object({ agentName: z.string(), at: z.iso.datetime() });

/** As `PushSubscription.toJSON()` gives it; browsers add what they like beside. */
export const TestPush = z.strictObject({
  endpoint: z.url({ protocol: /^https$/ }).max(1024),
  keys: z.strictObject({
    p256dh: z.string().regex(/^[\w-]{87}=?$/),
    auth: z.string().regex(/^[\w-]{22}={0,2}$/),
  }),
  /** Comes back with the notification, so that an older one is not taken for it. */
  nonce: z.string().regex(/^[\w-]{8,64}$/),
  language: z.enum(["zh-CN", "en"]),
});
export type TestPush = z.infer<typeof TestPush>;
export const TestedPush = z.object({
  outcome: z.enum(["accepted", "refused", "unreachable"]),
  status: z.number().int().nullable(),
});
export type TestedPush = z.infer<typeof TestedPush>;

/** What a page that runs the checks starts from. */
export const OpenSelfCheck = z.object({
  organisation: z.string(),
  source: z.string(),
  /** Whom the link is for; null when they say so themselves. */
  agentName: z.string().nullable(),
  expiresAt: z.iso.datetime(),
  /** VAPID public key. */
  pushKey: z.string(),
  /** Admits to the echo; null where this server has none. */
  echoTicket: z.string().nullable(),
  /** A page on this server's second address, to be embedded; null where it has none. */
  secondSite: z.url().nullable(),
});
export type OpenSelfCheck = z.infer<typeof OpenSelfCheck>;

export const ServerClock = z.object({ now: z.iso.datetime() });
export const SelfCheckParams = z.object({ token: z.string().max(100) });
export const ECHO_PATH = "/self-check-echo";

export const THIRD_PARTY_PATH = "/handed-out/third-party";
/** What the browser calls the page that embeds, seen from the embedded one; null where it does not say. */
export const SITES = ["cross-site", "same-site", "same-origin", "none"] as const;
/** What the embedded page of the second address tells the page around it. */
export const EmbeddedReport = z.strictObject({
  kind: z.literal("inlet-third-party"),
  site: z.enum(SITES).nullable(),
  cookies: z.boolean(),
  localStorage: z.boolean(),
  indexedDb: z.boolean(),
  /** Sees what its own site keeps elsewhere, too; null where the browser does not say. */
  unpartitioned: z.boolean().nullable(),
});
export type EmbeddedReport = z.infer<typeof EmbeddedReport>;

export const FAMILIES = { browsers: BROWSERS, systems: SYSTEMS };
export { CHECK_CODES };
