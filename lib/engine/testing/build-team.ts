import type { LedgerEntry } from "../ledger";
import { MARKABLE_FIELDS } from "../markable-fields";
import { SECTION_NAMES, type SectionName } from "../snapshot";
import { absent } from "../value";
import { buildSnapshot, type Sections } from "./build-snapshot";

export const lina = {
  id: "a1",
  name: "李娜",
  kind: "human" as const,
  state: "active" as const,
  capacity: 5,
  roleIds: ["r1"],
};
export const wangqiang = { ...lina, id: "a2", name: "王强" };

export const receptionRole = {
  id: "r1",
  name: "客服",
  grants: [
    { permission: "conversation.view", effect: "allow" as const },
    { permission: "conversation.reply", effect: "allow" as const },
  ],
};

const TEAM: Sections = {
  agents: [lina, wangqiang],
  roles: [receptionRole],
  groups: [{ id: "g1", name: "售前组", enabled: true }],
  memberships: [
    { agentId: "a1", groupId: "g1" },
    { agentId: "a2", groupId: "g1" },
  ],
  channels: [{ id: "c1", name: "官网", enabled: true }],
  routing: [{ id: "t1", channelId: "c1", targets: [{ kind: "group", id: "g1" }] }],
  permissions: [],
  hours: [],
  bots: [],
  automationRules: [],
  forms: [],
};

/** A platform without these sections, unless a case says otherwise. */
const MISSING: readonly SectionName[] = ["roleGroups", "agentPush"];

type Options = NonNullable<Parameters<typeof buildSnapshot>[1]>;

/**
 * A small company at work: two people in one group that serves one website. A case gives only the sections it is
 * about (`undefined`: not collected). Fields that a row does not carry are absent on the platform.
 */
export function buildTeam(sections: Sections = {}, options: Options = {}) {
  const ledger: Partial<Record<SectionName, Partial<LedgerEntry>>> = {};
  for (const name of SECTION_NAMES) ledger[name] = { fields: absentFields(name) };
  for (const name of MISSING) if (!sections[name]) ledger[name] = { status: "absent" };
  for (const [name, change] of Object.entries(options.ledger ?? {})) {
    ledger[name as SectionName] = { ...ledger[name as SectionName], ...change };
  }
  return buildSnapshot({ ...TEAM, ...sections }, { ...options, ledger });
}

function absentFields(name: SectionName): LedgerEntry["fields"] {
  return Object.fromEntries(MARKABLE_FIELDS[name].map((field) => [field, absent]));
}
