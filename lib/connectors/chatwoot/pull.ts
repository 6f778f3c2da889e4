import { createHash } from "node:crypto";
import type { z } from "zod";
import type { ConnectorContext } from "../connector";
import { inParallel } from "../in-parallel";
import { openAccount, type Account } from "./account";
import { baseOf, isRefused, type Answer, type Refusal } from "./api";
import { fingerprint } from "../fields";
import { readAuditLogs, readRow, readRows, type Rows } from "./listing";
import type { ChatwootRaw } from "./raw";
import { refusedCore } from "./refusals";
import * as rows from "./rows";
import type { ChatwootCredentials, ChatwootSettings } from "./settings";

type Context = ConnectorContext<ChatwootSettings, ChatwootCredentials>;

const PARALLEL = 4;
const NO_PERMISSION: Refusal = { refused: "permission" };

export async function pull(context: Context): Promise<ChatwootRaw> {
  const { progress, now } = context;
  progress({ step: "connect", done: 0, total: 1 });
  const account = await openAccount(context);
  const { api, admin } = account;
  const at = (path: string) => `accounts/${account.id}/${path}`;
  const list = <T extends z.ZodType>(path: string, schema: T) => readRows(api, at(path), schema);

  const agents = required("agents", await list("agents", rows.AgentRow));
  const seenAt = now().toISOString();
  progress({ step: "agents", done: agents.rows.length });
  const inboxes = required("inboxes", await list("inboxes", rows.InboxRow));
  progress({ step: "channels", done: inboxes.rows.length });
  const assignmentPolicies = await list("assignment_policies", rows.PolicyRow);
  const usesPolicies =
    !isRefused(assignmentPolicies) && assignmentPolicies.rows.length + assignmentPolicies.bad > 0;

  const members: ChatwootRaw["members"] = {};
  const inboxBots: ChatwootRaw["inboxBots"] = {};
  const inboxPolicies: ChatwootRaw["inboxPolicies"] = {};
  let done = 0;
  await inParallel(PARALLEL, inboxes.rows, async ({ id }) => {
    members[id] = await list(`inbox_members/${id}`, rows.MemberRow);
    inboxBots[id] = await readRow(api, at(`inboxes/${id}/agent_bot`), rows.BotRow);
    if (usesPolicies) {
      inboxPolicies[id] = await readRow(api, at(`inboxes/${id}/assignment_policy`), rows.PolicyRow);
    }
    progress({ step: "memberships", done: ++done, total: inboxes.rows.length });
  });
  const teams = await list("teams", rows.TeamRow);
  const teamMembers = await forEach(teams, (id) => list(`teams/${id}/team_members`, rows.MemberRow));
  const capacityPolicies = await list("agent_capacity_policies", rows.CapacityPolicyRow);
  const capacityUsers = await forEach(capacityPolicies, (id) =>
    list(`agent_capacity_policies/${id}/users`, rows.UserRow),
  );
  progress({ step: "roles", done: 0 });
  const onAudit = (received: number) => progress({ step: "changes", done: received });
  const rest = {
    customRoles: await list("custom_roles", rows.CustomRoleRow),
    agentBots: await list("agent_bots", rows.BotRow),
    apps: await list("integrations/apps", rows.AppRow),
    automationRules: await list("automation_rules", rows.AutomationRow),
    notifications: await readRow(api, at("notification_settings"), rows.NotificationRow),
    webhooks: admin ? await list("webhooks", rows.WebhookRow) : NO_PERMISSION,
    auditLogs: admin ? await readAuditLogs(api, at("audit_logs"), onAudit) : NO_PERMISSION,
  };
  return {
    organisation: organisationOf(context.settings, account),
    takenAt: now().toISOString(),
    seenAt,
    user: account.user,
    admin,
    tokenFingerprint: fingerprint(context.credentials.token),
    agents,
    inboxes,
    members,
    inboxBots,
    inboxPolicies,
    teams,
    teamMembers,
    assignmentPolicies,
    capacityPolicies,
    capacityUsers,
    ...rest,
  };
}

async function forEach<T>(
  owners: Answer<Rows<{ id: string }>>,
  read: (id: string) => Promise<Answer<T>>,
): Promise<Record<string, Answer<T>>> {
  const answers: Record<string, Answer<T>> = {};
  if (isRefused(owners)) return answers;
  await inParallel(PARALLEL, owners.rows, async ({ id }) => {
    answers[id] = await read(id);
  });
  return answers;
}

function required<T>(name: string, answer: Answer<T>): T {
  if (isRefused(answer)) throw refusedCore(name, answer);
  return answer;
}

function organisationOf({ url, name, timezone }: ChatwootSettings, account: Account) {
  const { host, pathname } = new URL(baseOf(url));
  const key = `${host}${pathname}#${account.id}`;
  const id = createHash("sha256").update(key).digest("hex").slice(0, 12);
  return { id, name: name || account.name || host, timezone };
}
