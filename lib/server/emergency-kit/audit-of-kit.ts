import "server-only";
import type { EmergencyKit } from "@/lib/engine/emergency-kit";

type Saving = { before: EmergencyKit; after: EmergencyKit; version: number };

/** How much the kit held and holds; what exactly is in its versions. */
export function auditOfKit({ before, after, version }: Saving) {
  return {
    action: "emergency-kit.save" as const,
    target: { kind: "emergency-kit" as const, id: String(version), name: `v${version}` },
    before: counts(before),
    after: { ...counts(after), version },
  };
}

const counts = ({ fallbacks, replies, contacts, redirects }: EmergencyKit) => ({
  fallbacks: fallbacks.length,
  redirects: redirects.length,
  replies: replies.length,
  contacts: contacts.length,
});
