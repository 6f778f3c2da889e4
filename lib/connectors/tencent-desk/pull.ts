import type { ConnectorContext } from "../connector";
import { fingerprint } from "../fields";
import { inParallel } from "../in-parallel";
import { isRefused, type Answer, type Refusal } from "../refusal";
import { connectApi } from "./api";
import { refusedCore } from "./failures";
import { readPaged, readStatus, readWhole } from "./lists";
import type { DeskRaw } from "./raw";
import * as rows from "./rows";
import type { DeskCredentials, DeskSettings } from "./settings";

const PARALLEL = 4;
/** One call for each member: beyond this a pull would take longer than what it finds is fresh. */
export const MOST_TRACED = 2_000;

export async function pull(context: ConnectorContext<DeskSettings, DeskCredentials>): Promise<DeskRaw> {
  const { settings, credentials, progress, now } = context;
  const api = connectApi(context);
  progress({ step: "connect", done: 0, total: 1 });
  const members = required(
    "get_member_list",
    await readPaged(api, "get_member_list", rows.MemberRow, ({ membermail }) => membermail),
  );
  progress({ step: "agents", done: members.rows.length });
  const entrances = required(
    "get_im_agent_list",
    await readWhole(api, "get_im_agent_list", "data", rows.EntranceRow),
  );
  progress({ step: "channels", done: entrances.rows.length });
  const groups = await readPaged(
    api,
    "get_member_group_list",
    rows.GroupRow,
    ({ membergroupid }) => membergroupid,
  );
  const groupMembers: DeskRaw["groupMembers"] = {};
  const listed = isRefused(groups) ? [] : groups.rows;
  await inParallel(PARALLEL, listed, async ({ membergroupid: id }) => {
    groupMembers[id] = await readPaged(
      api,
      "get_member_list_in_group",
      rows.GroupMemberRow,
      ({ membermail }) => membermail,
      { MemberGroupID: Number.isSafeInteger(Number(id)) ? Number(id) : id },
    );
    progress({ step: "memberships", done: Object.keys(groupMembers).length, total: listed.length });
  });
  const roles = await readWhole(api, "get_role_list", "rolelist", rows.RoleRow);
  progress({ step: "roles", done: isRefused(roles) ? 0 : roles.rows.length });
  const seenAt = now();
  const statuses: DeskRaw["statuses"] = {};
  const traced = members.rows
    .map(({ membermail }) => membermail)
    .sort()
    .slice(0, MOST_TRACED);
  let refusal: Refusal | undefined;
  let done = 0;
  await inParallel(PARALLEL, traced, async (member) => {
    // A command that is refused once is refused for everybody.
    const answer = refusal ?? (await readStatus(api, member, seenAt));
    if (isRefused(answer)) refusal = answer;
    statuses[member] = answer;
    progress({ step: "presence", done: ++done, total: traced.length });
  });
  return {
    organisation: {
      id: String(settings.sdkAppId),
      name: settings.name || `SDKAppID ${settings.sdkAppId}`,
      timezone: settings.timezone,
    },
    takenAt: now().toISOString(),
    seenAt: seenAt.toISOString(),
    identifier: settings.identifier,
    keyFingerprint: fingerprint(credentials.secretKey),
    members,
    groups,
    groupMembers,
    roles,
    entrances,
    statuses,
  };
}

function required<T>(command: string, answer: Answer<T>): T {
  if (isRefused(answer)) throw refusedCore(command, answer);
  return answer;
}
