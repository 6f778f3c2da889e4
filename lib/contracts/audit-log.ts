import { z } from "zod";
import { anyOf } from "./any-of";

/**
 * Everything the audit log can tell. Each action has a sentence in messages/<locale>/audit-log.json under
 * "sentences"; a test compares the two.
 */
export const auditActions = [
  "organisation.create",
  "invitation.create",
  "invitation.revoke",
  "invitation.accept",
  "member.change-role",
  "member.disable",
  "member.enable",
  "member.revoke-sessions",
  "member.issue-password-link",
  "member.reset-password",
  "member.link-identity",
  "session.start",
  "session.end",
  "session.revoke",
  "account.update",
  "account.change-password",
  "source.create",
  "source.update",
  "source.archive",
  "source.schedule",
  "pull.request",
  "pull.cancel",
  "pull.finish",
  "pull.interrupt",
  "snapshot.import",
  "export.create",
  "waiver.create",
  "waiver.end",
  "attestation.create",
  "attestation.end",
  "own-rule.create",
  "own-rule.edit",
  "own-rule.enable",
  "own-rule.disable",
  "draft.create",
  "draft.update",
  "draft.remove",
  "lesson.save",
  "calendar.create",
  "calendar.revoke",
  "incident.declare",
  "incident.edit",
  "incident.move",
  "incident.set-clock",
  "incident.assign-role",
  "incident.write-entry",
  "incident.correct-entry",
  "incident.withdraw-entry",
  "incident.pin-entry",
  "incident.attach",
  "incident.remove-attachment",
  "incident.save-review",
  "incident.finish-review",
  "follow-up.propose",
  "follow-up.decide",
  "vendor-case.open",
  "vendor-case.follow-up",
  "reception-log.import",
  "reception-log.save-mapping",
  "reception-log.remove",
  "reception-log.assign-channel",
  "reception-log.create-key",
  "reception-log.revoke-key",
  "resilience.set-target",
  "separation.create",
  "separation.edit",
  "separation.remove",
  "target.create",
  "target.update",
  "target.remove",
  "target.test",
  "delivery.resend",
  "emergency-kit.save",
  "incident.tick-step",
  "drill.start",
] as const;

export type AuditAction = (typeof auditActions)[number];

/** What an action was done to. */
export const auditTargets = [
  "organisation",
  "member",
  "invitation",
  "session",
  "source",
  "pull",
  "snapshot",
  "export",
  "finding",
  "rule",
  "draft",
  "calendar",
  "incident",
  "follow-up",
  "vendor-case",
  "reception-log",
  "channel",
  "target",
  "emergency-kit",
] as const;

export type AuditTarget = (typeof auditTargets)[number];

/** A calendar day in the organisation's time zone, 2026-11-23. */
export const Day = z.iso.date();

/** The actor of what the server did by itself, such as a scheduled pull. */
export const SYSTEM_ACTOR = "system";

/** Filters of the page and of the API; each may be left out. */
export const AuditLogQuery = z.object({
  /** Member ids, or SYSTEM_ACTOR. */
  actor: anyOf(z.string()),
  action: anyOf(z.enum(auditActions)),
  target: anyOf(z.enum(auditTargets)),
  from: Day.optional(),
  to: Day.optional(),
  /** The id of the last entry already shown; newer ones are left out. */
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditLogQuery = z.infer<typeof AuditLogQuery>;

export const AuditLogEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** Without an id: the server itself, such as a scheduled pull. */
  actor: z.object({ id: z.string().nullable(), name: z.string() }),
  /** One of auditActions, or what another version of Inlet wrote; history is shown as it is. */
  action: z.string(),
  target: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  before: z.record(z.string(), z.json()).nullable(),
  after: z.record(z.string(), z.json()).nullable(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  requestId: z.string().nullable(),
});
export type AuditLogEntry = z.infer<typeof AuditLogEntry>;

export const AuditLogPage = z.object({
  entries: z.array(AuditLogEntry),
  /** Ask for the next, older page with it; null at the end. */
  nextCursor: z.string().nullable(),
});
export type AuditLogPage = z.infer<typeof AuditLogPage>;
