import { z } from "zod";
import { roles } from "@/lib/access";
import { NewPassword } from "./password";
import { SeatTerms, SeatView } from "./seats";

export const RoleName = z.enum(roles);

/** One spelling per address: trimmed and lower case, as the database demands. */
export const Email = z.string().trim().toLowerCase().pipe(z.email().max(254));

export const PersonName = z.string().trim().min(1).max(80);

export const Member = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: RoleName,
  /** False for people who sign in through the identity provider alone. */
  hasPassword: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSignInAt: z.iso.datetime().nullable(),
  disabledAt: z.iso.datetime().nullable(),
  /** Sign-ins that are still usable. */
  liveSessions: z.number().int(),
  /** Of an auditor, the newest first; for those who may change them. */
  seats: z.array(SeatView),
});
export type Member = z.infer<typeof Member>;

/** "join" makes a new member; "reset" lets a member who lost the password choose a new one. */
const LinkPurpose = z.enum(["join", "reset"]);

export const Invitation = z.object({
  id: z.string(),
  purpose: LinkPurpose,
  email: z.string(),
  role: RoleName,
  invitedBy: z.string(),
  /** What waits for an auditor. */
  seat: SeatTerms.nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  isExpired: z.boolean(),
});
export type Invitation = z.infer<typeof Invitation>;

/** Open invitations are those neither accepted nor revoked; an expired one stays listed until it is revoked. */
export const MemberList = z.object({ members: z.array(Member), invitations: z.array(Invitation) });
export type MemberList = z.infer<typeof MemberList>;

export const UpdateMember = z
  .strictObject({ role: RoleName, isDisabled: z.boolean() })
  .partial()
  .refine((change) => (change.role === undefined) !== (change.isDisabled === undefined));
export type UpdateMember = z.infer<typeof UpdateMember>;

export const CreateInvitation = z.strictObject({
  email: Email,
  role: RoleName,
  /** Of an auditor; left out, the whole organisation for the usual time. */
  seat: SeatTerms.optional(),
});
export type CreateInvitation = z.infer<typeof CreateInvitation>;

/** `path` holds the token and is shown this once; the browser puts its own address before it. */
export const CreatedInvitation = z.object({ invitation: Invitation, path: z.string() });
export type CreatedInvitation = z.infer<typeof CreatedInvitation>;

/** What the page behind an invitation link may show before the account exists. */
export const InvitationPreview = z.object({
  purpose: LinkPurpose,
  email: z.string(),
  role: RoleName,
  organisation: z.string(),
  invitedBy: z.string(),
  /** The member's name where there is one already. */
  name: z.string().nullable(),
});
export type InvitationPreview = z.infer<typeof InvitationPreview>;

export const LinkToken = z.string().regex(/^[\w-]{43}$/);

export const AcceptInvitation = z.strictObject({
  token: LinkToken,
  name: PersonName,
  password: NewPassword,
});
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;

export const AcceptedInvitation = z.object({ email: z.string() });
