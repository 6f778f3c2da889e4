/** The vocabulary of the journal, in the order in which pages show it. */
export { INCIDENT_SEVERITIES } from "@/lib/engine/incident/severity";

/** A drill is listed apart and never counted. */
export const INCIDENT_KINDS = ["real", "drill"] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const INCIDENT_CAUSES = [
  "server",
  "network",
  "cache",
  "permission",
  "push",
  "integration",
  "client",
  "other",
] as const;
export type IncidentCause = (typeof INCIDENT_CAUSES)[number];

export const CAUSE_CERTAINTIES = ["unknown", "suspected", "known"] as const;

export const INCIDENT_CLOCKS = [
  "started",
  "detected",
  "acknowledged",
  "fallback_active",
  "customer_informed",
  "mitigated",
  "resolved",
] as const;
export type IncidentClock = (typeof INCIDENT_CLOCKS)[number];

/** Read off a system, or what somebody remembers. */
export const CLOCK_BASES = ["measured", "estimated"] as const;

export const INCIDENT_ROLES = ["lead", "communications", "operations", "scribe"] as const;
export type IncidentRole = (typeof INCIDENT_ROLES)[number];

/** What people write. */
export const WRITTEN_KINDS = [
  "observed",
  "detected",
  "communicated",
  "action",
  "decision",
  "vendor",
  "customer_impact",
  "recovered",
] as const;
/** `journal` is what the journal itself tells: declared, status, clocks, severity, roles. */
export const ENTRY_KINDS = [...WRITTEN_KINDS, "journal"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const FOLLOW_UP_KINDS = ["detective", "preventive", "corrective"] as const;
export const FOLLOW_UP_STATUSES = ["proposed", "accepted", "done", "dropped"] as const;
