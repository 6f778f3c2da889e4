import type { Order } from "../../testing/subject";
import type { FakeHandler, FakeRequest } from "../../testing/fake-platform";

/** Stands in every secret an administrator gets to see; none of it may come out again. */
export const SECRET = "planted-secret-4c1d9a70be52";
export const TOKEN = "some-access-token-0123456789";

type Row = Record<string, unknown>;
/** A list answers its rows as the program wraps them; `null` is an edition or version without the call. */
export type FakeAccount = {
  role?: "administrator" | "agent";
  accounts?: Row[];
  agents?: Row[];
  inboxes?: Row[];
  /** By inbox: members, by id of the agent. */
  members?: Record<string, number[]>;
  /** By inbox. */
  inboxBots?: Record<string, Row>;
  teams?: Row[];
  teamMembers?: Record<string, number[]>;
  agentBots?: Row[];
  webhooks?: Row[];
  apps?: Row[];
  rules?: Row[];
  customRoles?: Row[] | null;
  policies?: Row[] | null;
  inboxPolicies?: Record<string, Row>;
  capacityPolicies?: Row[] | null;
  capacityUsers?: Record<string, number[]>;
  notifications?: Row | null;
  auditLogs?: Row[] | null;
  /** Shapes and words of the published document where it differs from the program. */
  asDocumented?: boolean;
  /** In which order lists are handed out. */
  order?: Order;
};

const PER_PAGE = 15;

/** A company made from the documented shapes. By default two agents serve a website and nothing is wrong. */
export function fakeChatwoot(account: FakeAccount = {}): FakeHandler {
  const { role = "administrator", asDocumented = false, order = (rows) => rows } = account;
  const agents = (account.agents ?? [agent(1, { role }), agent(2)]).map((row) =>
    asDocumented && row.availability_status === "online" ? { ...row, availability_status: "available" } : row,
  );
  const inboxes = account.inboxes ?? [inbox(1)];
  const byIds = (ids: number[] = []) => agents.filter((row) => ids.includes(Number(row.id)));
  const members = account.members ?? Object.fromEntries(inboxes.map((row) => [String(row.id), [1, 2]]));
  const visible =
    role === "administrator" ? inboxes : inboxes.filter((row) => members[String(row.id)]?.includes(1));
  const adminOnly = (body: unknown) => (role === "administrator" ? ok(body) : REFUSED);

  const routes: [RegExp, (id: string, request: FakeRequest) => ReturnType<FakeHandler>][] = [
    [/^agents$/, () => ok(order(agents))],
    [/^inboxes$/, () => ok({ payload: order(visible) })],
    [/^inbox_members\/(\d+)$/, (id) => ok({ payload: order(byIds(members[id])) })],
    [/^inboxes\/(\d+)\/agent_bot$/, (id) => agentBotOf(account.inboxBots?.[id], asDocumented)],
    [/^inboxes\/(\d+)\/assignment_policy$/, (id) => orMissing(account.inboxPolicies?.[id])],
    [/^teams$/, () => ok(order(account.teams ?? []))],
    [/^teams\/(\d+)\/team_members$/, (id) => ok(order(byIds(account.teamMembers?.[id])))],
    [/^agent_bots$/, () => ok(account.agentBots ?? [])],
    [
      /^webhooks$/,
      () =>
        adminOnly(
          asDocumented ? (account.webhooks ?? []) : { payload: { webhooks: account.webhooks ?? [] } },
        ),
    ],
    [/^integrations\/apps$/, () => ok({ payload: order(account.apps ?? []) })],
    [/^automation_rules$/, () => adminOnly({ payload: account.rules ?? [] })],
    [/^custom_roles$/, () => orMissing(account.customRoles)],
    [/^assignment_policies$/, () => orMissing(account.policies)],
    [/^agent_capacity_policies$/, () => orMissing(account.capacityPolicies)],
    [/^agent_capacity_policies\/(\d+)\/users$/, (id) => ok(byIds(account.capacityUsers?.[id]))],
    [/^notification_settings$/, () => orMissing(account.notifications)],
    [
      /^audit_logs$/,
      (_id, { query }) =>
        auditPage(account.auditLogs && order(account.auditLogs), Number(query.get("page") ?? 1), role),
    ],
  ];

  return (request) => {
    const token = request.headers.api_access_token;
    if (!request.path.startsWith("/api/v1/")) return undefined;
    if (token === undefined) return REFUSED;
    if (request.path === "/api/v1/profile") return ok(profile(role, account.accounts, String(token)));
    const [, path = ""] = /^\/api\/v1\/accounts\/1\/(.*)$/.exec(request.path) ?? [];
    for (const [pattern, answer] of routes) {
      const found = pattern.exec(path);
      if (found) return answer(found[1] ?? "", request);
    }
    return undefined;
  };
}

const ok = (body: unknown) => ({ body });
const REFUSED = { status: 401, body: { error: "You are not authorized to do this action" } };
const orMissing = (body: unknown) => (body == null ? undefined : ok(body));

function agentBotOf(bot: Row | undefined, asDocumented: boolean) {
  if (asDocumented) return bot ? ok(bot) : undefined;
  return ok({ agent_bot: bot ?? {} });
}

function auditPage(logs: Row[] | null | undefined, page: number, role: string) {
  if (role !== "administrator") return REFUSED;
  if (logs === null) return undefined;
  const all = logs ?? [];
  const audit_logs = all.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return ok({ per_page: PER_PAGE, total_entries: all.length, current_page: page, audit_logs });
}

function profile(role: string, accounts: Row[] | undefined, token: string): Row {
  return {
    id: 1,
    name: "许娜",
    email: "agent1@example.test",
    access_token: token,
    pubsub_token: SECRET,
    accounts: accounts ?? [{ id: 1, name: "客服中心", role, permissions: [role] }],
  };
}

export function agent(id: number, more: Row = {}): Row {
  return {
    id,
    account_id: 1,
    availability_status: "online",
    auto_offline: true,
    confirmed: true,
    email: `agent${id}@example.test`,
    provider: "email",
    available_name: `Agent ${id}`,
    name: `Agent ${id}`,
    role: "agent",
    thumbnail: "",
    ...more,
  };
}

/** Seven rows, Monday to Friday 9 to 17, as a new inbox has them. */
export function workingHours(open: Row = {}): Row[] {
  return Array.from({ length: 7 }, (_, day) => ({
    day_of_week: day,
    closed_all_day: day === 0 || day === 6,
    open_all_day: false,
    open_hour: 9,
    open_minutes: 0,
    close_hour: 17,
    close_minutes: 0,
    ...open,
  }));
}

export function inbox(id: number, more: Row = {}): Row {
  return {
    id,
    name: `Inbox ${id}`,
    channel_id: id,
    channel_type: "Channel::WebWidget",
    greeting_enabled: false,
    greeting_message: null,
    working_hours_enabled: false,
    working_hours: workingHours(),
    timezone: "Asia/Shanghai",
    out_of_office_message: null,
    enable_auto_assignment: true,
    auto_assignment_config: {},
    allow_messages_after_resolved: true,
    lock_to_single_conversation: false,
    callback_webhook_url: null,
    website_url: "https://shop.example",
    website_token: SECRET,
    allowed_domains: "",
    hmac_mandatory: false,
    hmac_token: SECRET,
    pre_chat_form_enabled: false,
    imap_password: SECRET,
    smtp_password: SECRET,
    auth_token: SECRET,
    account_sid: SECRET,
    provider_config: { api_key: SECRET },
    ...more,
  };
}

export function audit(id: number, more: Row = {}): Row {
  return {
    id,
    auditable_id: id,
    auditable_type: "Inbox",
    user_id: 1,
    username: "agent1@example.test",
    action: "update",
    audited_changes: { imap_password: [SECRET, SECRET] },
    created_at: 1_795_434_000 - id,
    remote_address: "203.0.113.9",
    ...more,
  };
}

export function rule(id: number, action_name: string, params: unknown[] = [], more: Row = {}): Row {
  return {
    id,
    account_id: 1,
    name: `Rule ${id}`,
    event_name: "conversation_created",
    conditions: [
      { attribute_key: "status", filter_operator: "equal_to", values: ["open"], query_operator: null },
    ],
    actions: [{ action_name, action_params: params }],
    active: true,
    ...more,
  };
}
