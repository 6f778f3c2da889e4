import type { Credential } from "@/lib/engine/sections/connections";
import { absent, unreadable } from "@/lib/engine/value";
import { readEntry, type Section, type Shortfall } from "../../section";
import type { DeskRaw } from "../raw";

const FIELDS = {
  ownerAgentId: absent,
  createdAt: unreadable("not-offered"),
  expiresAt: absent,
  lastUsedAt: unreadable("not-offered"),
  ipAllowlist: unreadable("not-offered"),
  usedFrom: unreadable("not-offered"),
  tenantMatches: absent,
  appListed: absent,
  clockSkewSeconds: unreadable("not-offered"),
  channelIds: absent,
};

/** The key of this very pull: it was accepted, so it works, and the account is an administrator. */
export function credentialsSection(raw: DeskRaw): Section<"credentials"> {
  const key: Credential = {
    id: `key-${raw.organisation.id}`,
    name: `SecretKey ${raw.organisation.id} (${raw.identifier})`,
    kind: "app-secret",
    fingerprint: raw.keyFingerprint,
    state: "working",
    adminRights: true,
    needsAdminRights: true,
    usedBy: ["Inlet"],
  };
  return {
    credentials: [key],
    ledger: {
      credentials: readEntry({
        received: 1,
        at: raw.takenAt,
        requests: ["POST get_member_list"],
        fields: FIELDS,
        shortfalls: [OTHERS_NOT_OFFERED],
      }),
    },
  };
}

const OTHERS_NOT_OFFERED: Shortfall = {
  reason: "not-offered",
  text: {
    zh: "平台不提供其他密钥与白名单的读取方式",
    en: "the platform does not tell of other keys and of allow lists",
  },
};
