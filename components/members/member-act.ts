import type { Member } from "@/lib/contracts/members";

/** What an administrator is about to do to a member. */
export type MemberAct = {
  kind: "changeRole" | "passwordLink" | "revokeSessions" | "disable" | "seat" | "endSeat";
  member: Member;
};
