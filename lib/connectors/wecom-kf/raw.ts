import type { Listing } from "../listing";
import type { Answer } from "../refusal";
import type { AccountRow, MessageRow, ServicerRow } from "./rows";

/** Open sessions by their state; `cut` tells that there may be more than were asked for. */
export type Sessions = { unmoved: number; pending: number; active: number; cut: boolean };

/** Everything one pull brought home, free of secrets and of what people wrote. */
export type WecomRaw = {
  organisation: { id: string; name: string; timezone: string };
  /** ISO 8601. */
  takenAt: string;
  /** When the servicers' switches were read; ISO 8601. */
  seenAt: string;
  secretFingerprint: string;
  accounts: Listing<AccountRow>;
  /** By account. */
  servicers: Record<string, Answer<Listing<ServicerRow>>>;
  messages: Record<string, Answer<Listing<MessageRow>>>;
  sessions: Record<string, Answer<Sessions>>;
};
