import type { FakeHandler, FakeRequest } from "../../testing/fake-platform";
import type { Order } from "../../testing/subject";

export const TOKEN = "planted-access-token-c81e";
/** Unix seconds: an hour before the tests' own now. */
export const LOGGED = 1_795_430_400;

type Row = Record<string, unknown>;
/** `null` is a call the workspace refuses. */
export type FakeWorkspace = {
  admins?: Row[];
  teams?: Row[] | null;
  schedules?: Row[] | null;
  /** By schedule. */
  exceptions?: Record<string, Row[]>;
  emails?: Row[] | null;
  brands?: Row[] | null;
  allowList?: Row | null;
  logs?: Row[] | null;
  /** Oldest first, should the platform hand the journal out that way. */
  oldestFirst?: boolean;
  /** By number. */
  workflows?: Record<string, Row>;
  order?: Order;
};

const PER_PAGE = 20;

/** A workspace made from the published document: three people, two teams, hours, an address and a journal. */
export function fakeIntercom(workspace: FakeWorkspace = {}): FakeHandler {
  const { order = (rows) => rows } = workspace;
  const admins = workspace.admins ?? [admin(1), admin(2), admin(3, { team_ids: [20] })];
  const teams = workspace.teams === undefined ? [team(10, [1, 2]), team(20, [3])] : workspace.teams;
  const list = (rows: Row[] | null | undefined, type: string, name = "data") =>
    rows === null ? FORBIDDEN : { body: { type, [name]: order(rows ?? []) } };
  const answers: Record<string, (request: FakeRequest) => ReturnType<FakeHandler>> = {
    "/me": ({ headers }) => ({ body: { ...me(), echo: headers.authorization } }),
    "/admins": () => list(admins, "admin.list", "admins"),
    "/teams": () => list(teams, "team.list", "teams"),
    "/office_hours_schedules": () => list(schedules(), "list"),
    "/emails": () => list(workspace.emails === undefined ? [email(5)] : workspace.emails, "list"),
    "/brands": () => list(workspace.brands === undefined ? [brand(7)] : workspace.brands, "list"),
    "/ip_allowlist": () =>
      workspace.allowList === null
        ? FORBIDDEN
        : {
            body: workspace.allowList ?? {
              type: "ip_allowlist",
              enabled: true,
              ip_allowlist: ["192.0.2.0/24"],
            },
          },
    "/admins/activity_logs": ({ query }) => journal(query),
  };

  function schedules(): Row[] | null {
    return workspace.schedules === undefined ? [schedule(30)] : workspace.schedules;
  }

  function journal(query: URLSearchParams): ReturnType<FakeHandler> {
    if (workspace.logs === null) return FORBIDDEN;
    const after = Number(query.get("created_at_after"));
    const before = Number(query.get("created_at_before") ?? Infinity);
    const rows = (workspace.logs ?? [log(1)])
      .filter(({ created_at }) => Number(created_at) > after && Number(created_at) < before)
      .sort((a, b) => (Number(b.created_at) - Number(a.created_at)) * (workspace.oldestFirst ? -1 : 1));
    const total_pages = Math.max(1, Math.ceil(rows.length / PER_PAGE));
    const pages = { type: "pages", next: null, page: 1, per_page: PER_PAGE, total_pages };
    return { body: { type: "activity_log.list", pages, activity_logs: order(rows.slice(0, PER_PAGE)) } };
  }

  return (request) => {
    const { path, headers } = request;
    if (!String(headers.authorization).startsWith("Bearer "))
      return { status: 401, body: error("unauthorized") };
    const [, id] = /^\/office_hours_schedules\/(\d+)\/office_hours_exceptions$/.exec(path) ?? [];
    if (id !== undefined) return list(workspace.exceptions?.[id] ?? [], "list");
    const [, number] = /^\/export\/workflows\/(\d+)$/.exec(path) ?? [];
    if (number !== undefined) return workflowOf(workspace.workflows?.[number]);
    return answers[path]?.(request);
  };
}

const error = (code: string) => ({
  type: "error.list",
  request_id: "b3c8c472-8478-4f10-a29e-a23dbf921c46",
  errors: [{ code, message: `planted ${code}` }],
});
const FORBIDDEN = { status: 403, body: error("api_plan_restricted") };

function workflowOf(row: Row | undefined): ReturnType<FakeHandler> {
  if (!row) return { status: 404, body: error("not_found") };
  const exported_at = "2026-11-23T10:00:00Z";
  return { body: { export_version: "1.0", exported_at, app_id: 12_345, workflow: row } };
}

function me(): Row {
  return {
    type: "admin",
    id: "1",
    name: "Xu Na",
    email: "admin1@example.test",
    email_verified: true,
    has_inbox_seat: true,
    app: { type: "app", id_code: "abc123", name: "客服中心", region: "US", timezone: "Asia/Shanghai" },
  };
}

export function admin(id: number, more: Row = {}): Row {
  return {
    type: "admin",
    id: String(id),
    name: `Admin ${id}`,
    email: `admin${id}@example.test`,
    job_title: "",
    away_mode_enabled: false,
    away_mode_reassign: false,
    away_status_reason_id: null,
    has_inbox_seat: true,
    team_ids: [10],
    role: { type: "role", id: "4", name: "Support" },
    ...more,
  };
}

export function team(id: number, admin_ids: number[], more: Row = {}): Row {
  return {
    type: "team",
    id: String(id),
    name: `Team ${id}`,
    admin_ids,
    distribution_method: "round_robin",
    ...more,
  };
}

/** Monday to Friday 9 to 17, in minutes from the beginning of the week. */
export function schedule(id: number, more: Row = {}): Row {
  return {
    type: "office_hours_schedule",
    id: String(id),
    name: `Schedule ${id}`,
    time_zone_name: "Asia/Shanghai",
    twenty_four_seven: false,
    time_intervals: [0, 1, 2, 3, 4].map((day) => ({
      start_minute: day * 1440 + 540,
      end_minute: day * 1440 + 1020,
      day_of_week: day,
    })),
    created_at: LOGGED,
    updated_at: LOGGED,
    ...more,
  };
}

export function email(id: number, more: Row = {}): Row {
  return {
    type: "email_setting",
    id: String(id),
    email: `support${id}@example.test`,
    verified: true,
    domain: "example.test",
    brand_id: "7",
    forwarding_enabled: true,
    forwarded_email_last_received_at: LOGGED,
    created_at: LOGGED,
    updated_at: LOGGED,
    ...more,
  };
}

export function brand(id: number, more: Row = {}): Row {
  return {
    type: "brand",
    id: String(id),
    name: `Brand ${id}`,
    is_default: true,
    created_at: LOGGED,
    ...more,
  };
}

export function log(id: number, more: Row = {}): Row {
  return {
    id: `log-${id}`,
    performed_by: { type: "admin", id: "1", email: "admin1@example.test", ip: "203.0.113.9" },
    metadata: { before: { value: "planted-before" }, team: { id: 10, name: "Team 10" } },
    created_at: LOGGED - id * 60,
    activity_type: "app_team_membership_modification",
    activity_description: "planted-words of the journal",
    ...more,
  };
}

export function workflow(id: number, more: Row = {}): Row {
  return {
    id: String(id),
    title: `Workflow ${id}`,
    description: null,
    trigger_type: "inbound_conversation",
    state: "live",
    target_channels: ["chat"],
    preferred_devices: ["desktop"],
    created_at: "2026-06-15T10:30:00Z",
    updated_at: "2026-06-15T10:30:00Z",
    targeting: {},
    snapshot: {},
    attributes: [],
    embedded_rules: [],
    ...more,
  };
}
