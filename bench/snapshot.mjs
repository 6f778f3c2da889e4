// Turns a generated company into Inlet's snapshot format. What Inlet's proof does not look at (languages, quiet hours)
// is levelled out first, so that peers with and without it answer the same question.
const EVERYBODY = "everybody";
const MODES = { round_robin: "automatic", least_busy: "automatic", manual: "manual" };
const DAY_MS = 86_400_000;

/** The generated company with everybody speaking every language and no quiet hours. */
export function level(company) {
  const languages = [...new Set(company.channels.map(({ language }) => language))];
  return {
    ...company,
    agents: company.agents.map((agent) => ({
      ...agent,
      languages,
      push: { ...agent.push, quietOn: false },
    })),
  };
}

export function toSnapshot(company) {
  const taken = Date.parse(company.capturedAt);
  const sections = {
    agents: company.agents.map(agentRow),
    groups: groupRows(company),
    memberships: company.agents.flatMap(membershipRows),
    presence: company.agents.map(presenceRow),
    permissions: company.permissions.map((id) => ({ id, name: id, area: id.split(".")[0] })),
    roles: company.roles.map(roleRow),
    channels: company.channels.map(channelRow),
    routing: company.channels.map(routingRow),
    hours: [...openingRows(company.channels), ...rosterRows(company.agents)],
    agentPush: company.agents.map(pushRow),
    cachePolicies: company.cachePolicies.map(cacheRow),
    credentials: company.credentials.map((row) => credentialRow(row, taken)),
  };
  const names = Object.keys(sections);
  return {
    format: "inlet.snapshot/1",
    // The one that most rules speak about; how it works is declared below.
    platform: { kind: "meiqia", name: "generated" },
    organisation: { id: company.tenant, name: company.tenant, timezone: "Asia/Shanghai" },
    takenAt: company.capturedAt,
    semantics: SEMANTICS,
    ledger: Object.fromEntries(
      names.map((name) => [name, { status: "complete", basis: "observed", fields: ABSENT[name] ?? {} }]),
    ),
    ...sections,
  };
}

const SEMANTICS = {
  permissions: {
    combine: "deny-overrides",
    open: [["conversation.receive"]],
    reply: [],
    seeUnassigned: [],
    receivesFlag: false,
    basis: "declared",
  },
  membership: { none: "nothing", readOnlyReceives: false, basis: "declared" },
  presence: { receiving: ["online"], timeoutSeconds: null, source: "switch", basis: "declared" },
  hours: { effect: "restricts", withoutRoster: "assignable", overnightIntervals: true, basis: "declared" },
  capacity: { zero: "unlimited", basis: "declared" },
  queue: { limitZero: "unlimited", whenFull: "waits", basis: "declared" },
  routing: { withoutTarget: "nobody", checksPermission: true, basis: "declared" },
  notification: { decides: true, basis: "declared" },
  dependsOn: [],
  platformReceiving: { any: ["present-member"], basis: "declared" },
};

const absentFields = (...names) => Object.fromEntries(names.map((name) => [name, { $: "absent" }]));

/** Fields the generated platform does not have, said once a section as a connector would. */
const ABSENT = {
  agents: absentFields(
    "seat",
    "kickedOff",
    "roleGroupIds",
    "everywhere",
    "hideOnline",
    "channelIds",
    "validUntil",
  ),
  groups: absentFields("enabled", "archived", "forcedOffline"),
  memberships: absentFields("mode"),
  presence: absentFields("countedPresent", "hidden", "sticky", "connected", "lastSeenAt"),
  roles: absentFields("receives", "adminSiteOnly", "groupScope", "channelScope"),
  channels: absentFields("archived", "forcedOffline", "authorisation", "authorisedUntil"),
  routing: absentFields("callbackHealthy", "choices", "fallback"),
  hours: absentFields("alwaysOpen", "exceptions"),
  agentPush: absentFields("permissionAssigned"),
  cachePolicies: absentFields("channelIds"),
  credentials: absentFields("channelIds", "state"),
};

function agentRow({ id, name, email, active, maxChats, languages, roleIds, utcOffset }) {
  const state = active ? "active" : "disabled";
  return {
    id,
    name,
    email,
    kind: "human",
    state,
    capacity: maxChats,
    languages,
    roleIds,
    timezone: zone(utcOffset),
  };
}

function groupRows({ teams }) {
  return [...teams.map(({ id, name }) => ({ id, name })), { id: EVERYBODY, name: EVERYBODY }];
}

function membershipRows({ id, teamIds }) {
  return [...new Set(teamIds), EVERYBODY].map((groupId) => ({ agentId: id, groupId }));
}

function presenceRow({ id, presence }) {
  return { agentId: id, status: presence, load: 0 };
}

function roleRow({ id, name, builtin, allow, deny }) {
  const grants = [
    ...allow.map((permission) => ({ permission, effect: "allow" })),
    ...deny.map((permission) => ({ permission, effect: "deny" })),
  ];
  return { id, name, builtin, grants };
}

const KINDS = { web: "website", app: "app-sdk", email: "email", wechat: "wechat-official", line: "line" };

function channelRow({ id, name, type }) {
  return { id, name, kind: KINDS[type], enabled: true };
}

function routingRow({ id, teamIds, routing }) {
  const targets = (teamIds.length > 0 ? teamIds : [EVERYBODY]).map((team) => ({ kind: "group", id: team }));
  return { id: `route_${id}`, channelId: id, strategy: MODES[routing.mode], targets };
}

function openingRows(channels) {
  return channels.map(({ id, name, hours, utcOffset }) => ({
    id: `opening_${id}`,
    name,
    purpose: "opening",
    subjects: [{ kind: "channel", id }],
    enabled: true,
    timezone: zone(utcOffset),
    intervals: hours.map(interval),
  }));
}

/** People who keep the same shift share its timetable, as they do on a real platform. */
function rosterRows(agents) {
  const rows = new Map();
  for (const { id, schedule, utcOffset } of agents) {
    const key = JSON.stringify([schedule, utcOffset]);
    const row = rows.get(key) ?? {
      id: `shift_${rows.size}`,
      name: `shift ${rows.size}`,
      purpose: "roster",
      subjects: [],
      enabled: true,
      timezone: zone(utcOffset),
      intervals: schedule.map(interval),
    };
    row.subjects.push({ kind: "agent", id });
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** The generator lets a shift run past midnight as minutes beyond 1440. */
function interval({ day, from, to }) {
  return { day: day + 1, start: from, end: to > 1440 ? to - 1440 : to };
}

function zone(utcOffset) {
  if (utcOffset === 0) return "UTC";
  return utcOffset === 8 ? "Asia/Shanghai" : `Etc/GMT${utcOffset > 0 ? "-" : "+"}${Math.abs(utcOffset)}`;
}

function pushRow({ id, push }) {
  return { id: `push_${id}`, agentId: id, enabled: push.enabled && push.token !== "" };
}

function cacheRow({ id, resource, ttlSeconds }) {
  const covers = resource === "assets" ? ["assets"] : resource === "presence" ? ["status"] : ["settings"];
  return { id, name: id, layer: "platform", covers, ttlSeconds };
}

function credentialRow({ id, name, ownerAgentId, createdDays, expiresInDays, ipAllowlist }, taken) {
  const day = (days) => new Date(taken + days * DAY_MS).toISOString();
  return {
    id,
    name,
    kind: "api-token",
    ownerAgentId,
    createdAt: day(-createdDays),
    expiresAt: day(expiresInDays),
    ipAllowlist,
  };
}
