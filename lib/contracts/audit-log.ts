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
  "seat.create",
  "seat.update",
  "seat.end",
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
  "pull.refuse",
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
  "token.create",
  "token.revoke",
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
  "signing-key.create",
  "signing-key.rotate",
  "probe.create",
  "probe.update",
  "probe.archive",
  "screen.save",
  "screen.confirm",
  "receiver.open",
  "receiver.replace-secret",
  "receiver.close",
  "site-scan.create",
  "site-scan.update",
  "site-scan.archive",
  "self-check.share",
  "self-check.revoke-link",
  "self-check.report",
  "self-check.remind",
  "self-check.make-key",
  "pack.request",
  "pack.cancel",
  "pack.make",
  "pack.fail",
  "pack.download",
  "pack.hold",
  "pack.release",
  "pack.delete",
  "pack.schedule",
  "pack.unschedule",
  "pack.set-retention",
  "pack.share",
  "pack.revoke-link",
  "pack.open-link",
  "pack.download-by-link",
  "evidence.ask",
  "evidence.assign",
  "evidence.answer",
  "evidence.accept",
  "evidence.return",
  "evidence.withdraw",
  "comment.write",
  "comment.correct",
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
  "token",
  "calendar",
  "incident",
  "follow-up",
  "vendor-case",
  "reception-log",
  "channel",
  "target",
  "emergency-kit",
  "signing-key",
  "probe",
  "site-scan",
  "self-check",
  "pack",
  "pack-schedule",
  "evidence-request",
] as const;

export type AuditTarget = (typeof auditTargets)[number];

/** Kinds of change, as somebody thinks of them who looks for one, by what the names of their actions begin with. */
const groups = {
  access: ["session", "account", "token", "signing-key"],
  people: ["organisation", "invitation", "member", "seat"],
  sources: ["source", "pull", "snapshot", "reception-log", "self-check", "screen", "receiver"],
  judgement: ["waiver", "attestation", "own-rule", "separation", "resilience", "draft"],
  incidents: ["incident", "follow-up", "vendor-case", "lesson", "drill", "emergency-kit"],
  sending: ["target", "delivery", "calendar"],
  evidence: ["export", "pack", "evidence", "comment"],
} as const;
export const auditGroups = [...(Object.keys(groups) as (keyof typeof groups)[]), "other"] as const;
export type AuditGroup = (typeof auditGroups)[number];

/** The actions of a group; what belongs to none is in "other". */
export function actionsOf(group: AuditGroup): AuditAction[] {
  const of = (prefixes: readonly string[]) =>
    auditActions.filter((action) => prefixes.includes(action.slice(0, action.indexOf("."))));
  if (group !== "other") return of(groups[group]);
  const known = of(Object.values(groups).flat());
  return auditActions.filter((action) => !known.includes(action));
}

/** A calendar day in the organisation's time zone, 2026-11-23. */
export const Day = z.iso.date();

/** The actor of what the server did by itself, such as a scheduled pull. */
export const SYSTEM_ACTOR = "system";

/** What the list, the page's address and an export can be narrowed by; each may be left out. */
export const AuditLogFilter = z.object({
  /** Member ids, or SYSTEM_ACTOR. */
  actor: anyOf(z.string()),
  group: anyOf(z.enum(auditGroups)),
  action: anyOf(z.enum(auditActions)),
  target: anyOf(z.enum(auditTargets)),
  from: Day.optional(),
  to: Day.optional(),
  /** Part of the name of a person or an object, or an id. */
  q: z.string().trim().max(200).optional(),
});
export type AuditLogFilter = z.infer<typeof AuditLogFilter>;

export const AuditLogQuery = AuditLogFilter.extend({
  /** The number of the last entry already shown; newer ones are left out. */
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditLogQuery = z.infer<typeof AuditLogQuery>;

/** JSON Lines: one JSON object per line, each with its place in the chain. */
export const AUDIT_EXPORT_FORMATS = ["csv", "jsonl"] as const;
export type AuditExportFormat = (typeof AUDIT_EXPORT_FORMATS)[number];

export const AuditLogExport = AuditLogFilter.extend({
  format: z.enum(AUDIT_EXPORT_FORMATS),
  language: z.enum(["zh-CN", "en"]).default("zh-CN"),
});
export type AuditLogExport = z.infer<typeof AuditLogExport>;

export const AuditLogEntry = z.object({
  /** Its number in the chain of the organisation, from 1. */
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
  /** Of the entry and the hash before it. */
  hash: z.string(),
  /** The API token it was done with; null for what people do on pages and what the server does by itself. */
  token: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type AuditLogEntry = z.infer<typeof AuditLogEntry>;

export const AuditLogPage = z.object({
  entries: z.array(AuditLogEntry),
  /** Ask for the next, older page with it; null at the end. */
  nextCursor: z.string().nullable(),
});
export type AuditLogPage = z.infer<typeof AuditLogPage>;
