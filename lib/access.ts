/**
 * Who may do what: the one table. Verbs enforce it (lib/server/context.ts), pages use it only to hide what the server
 * would refuse. A new permission or role does not compile until every cell is decided.
 */
export const roles = ["administrator", "team_lead", "auditor"] as const;
export type Role = (typeof roles)[number];

type Row = Record<Role, boolean>;

const everyone: Row = { administrator: true, team_lead: true, auditor: true };
const operators: Row = { administrator: true, team_lead: true, auditor: false };
const overseers: Row = { administrator: true, team_lead: false, auditor: true };
const administrators: Row = { administrator: true, team_lead: false, auditor: false };

const table = {
  "overview:read": everyone,
  "channels:read": everyone,
  "findings:read": everyone,
  "findings:waive": operators,
  "findings:attest": operators,
  "rules:write": administrators,
  "permissions:read": everyone,
  "agents:read": everyone,
  "settings:read": everyone,
  "snapshots:read": everyone,
  "snapshots:import": operators,
  "sources:read": everyone,
  "sources:write": administrators,
  "sources:pull": operators,
  "export:read": everyone,
  "forecast:read": everyone,
  "resilience:read": everyone,
  "reception-log:read": everyone,
  "reception-log:write": operators,
  "drafts:read": everyone,
  "drafts:write": operators,
  "incidents:read": everyone,
  "incidents:write": operators,
  "incidents:review": operators,
  "emergency:read": everyone,
  "emergency:write": operators,
  "probes:read": everyone,
  "probes:run": operators,
  "probes:write": administrators,
  "clients:read": everyone,
  "clients:share": administrators,
  "notifications:read": everyone,
  "notifications:send": operators,
  "notifications:write": administrators,
  "members:read": everyone,
  "members:write": administrators,
  "audit-log:read": overseers,
  // A pack holds an extract of the audit log.
  "packs:read": overseers,
  "packs:write": administrators,
  "packs:share": administrators,
  "evidence:read": everyone,
  "evidence:ask": overseers,
  "evidence:answer": operators,
  "comments:write": everyone,
  "signing-keys:write": administrators,
  "account:self": everyone,
} satisfies Record<string, Row>;

export type Permission = keyof typeof table;

export const permissions = Object.keys(table) as Permission[];

const inPersonOnly = [
  "members:write",
  "account:self",
  "signing-keys:write",
  "packs:share",
  "clients:share",
] as const satisfies Permission[];

export type TokenPermission = Exclude<Permission, (typeof inPersonOnly)[number]>;

/**
 * What an API token may be given. Never: what decides who gets in and how (members, sessions, passwords, tokens
 * themselves, links that open a pack or a self-check) and what packs are signed with, so a stolen token cannot make itself another way in.
 */
export const tokenPermissions = permissions.filter(
  (permission): permission is TokenPermission => !inPersonOnly.some((one) => one === permission),
);

/** @throws TypeError on a permission the table does not name: a misspelling is never an answer. */
export function can(role: Role, permission: Permission): boolean {
  if (!Object.hasOwn(table, permission)) throw new TypeError(`No such permission: ${permission}`);
  return table[permission][role];
}

export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return new Set(permissions.filter((permission) => can(role, permission)));
}
