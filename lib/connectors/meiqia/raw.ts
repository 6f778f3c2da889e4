import type { Listing } from "../listing";
import type { ConversationRow } from "./conversations";

/** Everything one pull brought home, free of secrets and of what customers wrote or are. */
export type MeiqiaRaw = {
  organisation: { id: string; name: string; timezone: string };
  /** ISO 8601. */
  takenAt: string;
  /** The stretch that was looked back on; ISO 8601. */
  from: string;
  to: string;
  tokenFingerprint: string;
  conversations: Listing<ConversationRow>;
};
