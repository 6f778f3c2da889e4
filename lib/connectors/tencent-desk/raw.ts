import type { Listing } from "../listing";
import type { Answer } from "../refusal";
import type { EntranceRow, GroupMemberRow, GroupRow, MemberRow, RoleRow, StatusRow } from "./rows";

/** Everything one pull brought home, free of secrets, before anything is made of it. */
export type DeskRaw = {
  organisation: { id: string; name: string; timezone: string };
  /** ISO 8601. */
  takenAt: string;
  /** When the first status was asked for; ISO 8601. */
  seenAt: string;
  identifier: string;
  keyFingerprint: string;
  members: Listing<MemberRow>;
  groups: Answer<Listing<GroupRow>>;
  /** By group. */
  groupMembers: Record<string, Answer<Listing<GroupMemberRow>>>;
  roles: Answer<Listing<RoleRow>>;
  entrances: Listing<EntranceRow>;
  /** By member; the newest entry, or null when nothing was recorded. Members beyond the limit are missing. */
  statuses: Record<string, Answer<{ newest: StatusRow | null; bad: number }>>;
};
