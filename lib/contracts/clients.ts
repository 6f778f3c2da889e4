import { z } from "zod";
import { CHECKS, OUTCOMES } from "@/lib/engine/self-check/checks";
import { SELF_CHECK_DAYS } from "@/lib/engine/self-check/with-self-checks";
import { LIST_HOLDS_DAYS, SUPPORT_LIST } from "@/lib/engine/self-check/support-list";
import { anyOf } from "./any-of";
import { ViewHead, ViewQuery } from "./view";

export { LIST_HOLDS_DAYS, SELF_CHECK_DAYS, SUPPORT_LIST };

export const MAX_SELF_CHECK_DAYS = 90;

/** How a value came to be known, and that it is not where it is not. */
export const UPDATE_STATES = ["current", "behind", "unsupported", "failed", "unknown"] as const;
export const TRANSPORTS = ["websocket", "no-websocket", "unknown"] as const;
/** `self-check`: a report that holds. `aged`: a report that no longer does. `snapshot`: what the platform or a file says. */
export const CLIENT_ORIGINS = ["self-check", "aged", "snapshot"] as const;

export const ClientCheck = z.object({
  check: z.enum(CHECKS),
  code: z.string(),
  outcome: z.enum(OUTCOMES),
});
export type ClientCheck = z.infer<typeof ClientCheck>;

export const ClientRow = z.object({
  id: z.string(),
  agent: z.object({ id: z.string(), name: z.string() }),
  kind: z.enum(["web", "desktop", "mobile"]).nullable(),
  browser: z.string().nullable(),
  version: z.string().nullable(),
  system: z.string().nullable(),
  update: z.enum(UPDATE_STATES),
  transport: z.enum(TRANSPORTS),
  lastSeenAt: z.iso.datetime({ offset: true }).nullable(),
  origin: z.enum(CLIENT_ORIGINS),
  /** When its agent agreed to tell; null where nobody was asked. */
  consentedAt: z.iso.datetime().nullable(),
  /** The newest self-check, empty without one. */
  checks: z.array(ClientCheck),
});
export type ClientRow = z.infer<typeof ClientRow>;

export const ClientInventory = z.object({
  view: ViewHead.nullable(),
  clients: z.array(ClientRow),
  /** People of the source nobody knows a client of. */
  withoutClient: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type ClientInventory = z.infer<typeof ClientInventory>;

/** What the list is narrowed by on its page and in an export. */
export const ClientFilter = ViewQuery.extend({
  q: z.string().trim().max(200).optional(),
  update: anyOf(z.enum(UPDATE_STATES)),
});
export type ClientFilter = z.infer<typeof ClientFilter>;

export function matchesClient(
  { agent, browser, system, version, update }: ClientRow,
  wanted: { q?: string | undefined; update?: readonly string[] | undefined },
): boolean {
  const text = [agent.name, agent.id, browser, system, version].join(" ").toLowerCase();
  const states = wanted.update ?? [];
  return (
    (states.length === 0 || states.includes(update)) && text.includes((wanted.q ?? "").trim().toLowerCase())
  );
}

export const CreateSelfCheckLink = z.strictObject({
  source: z.string(),
  /** The platform's id of the agent; left out where each says who they are. */
  agent: z.string().max(200).optional(),
  label: z.string().trim().min(1).max(120),
  days: z.number().int().min(1).max(MAX_SELF_CHECK_DAYS),
});
export type CreateSelfCheckLink = z.infer<typeof CreateSelfCheckLink>;

/** `path` holds the token and is shown this once; the browser puts its own address before it. */
export const MadeSelfCheckLink = z.object({ path: z.string(), expiresAt: z.iso.datetime() });
export type MadeSelfCheckLink = z.infer<typeof MadeSelfCheckLink>;

export const SelfCheckLinkView = z.object({
  id: z.string(),
  label: z.string(),
  source: z.object({ id: z.string(), name: z.string() }),
  agentName: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  state: z.enum(["open", "expired", "revoked"]),
  reports: z.number().int(),
});
export type SelfCheckLinkView = z.infer<typeof SelfCheckLinkView>;
export const SelfCheckLinkList = z.array(SelfCheckLinkView);
export type SelfCheckLinkList = z.infer<typeof SelfCheckLinkList>;
export const SelfCheckLinkParams = z.object({ linkId: z.string() });
