import { inflateSync } from "node:zlib";
import type { FakeAnswer } from "../../testing/fake-answer";
import type { FakeHandler } from "../../testing/fake-platform";

export const SECRET_KEY = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
export const APP_ID = 1_400_000_000;
/** Unix seconds. */
const SEEN = 1_795_434_000;

type Row = Record<string, unknown>;
export type FakeDeskCompany = {
  members?: Row[];
  groups?: Row[];
  roles?: Row[];
  entrances?: Row[];
  /** By member. */
  traces?: Record<string, Row[]>;
  /** By member: 1 where somebody was forced offline. */
  kickOff?: Record<string, number>;
  /** Answers this code to a command, for ever or so many times. */
  code?: { command?: string; code: number; times?: number };
  /** In which order lists are handed out. */
  order?: <T>(rows: T[]) => T[];
  /** Repeats the signature in every answer, as careless platforms do. */
  careless?: boolean;
};

/** A company made from the documented shapes: three people in two groups behind two entrances, nothing wrong. */
export function fakeDesk(company: FakeDeskCompany = {}): FakeHandler {
  const { order = (rows) => rows, kickOff = {}, careless = true } = company;
  const members = company.members ?? [
    member(1),
    member(2),
    member(3, { RoleIDList: [5, 101], MemberGroupIDList: [12] }),
  ];
  const groups = company.groups ?? [group(11), group(12)];
  const roles = company.roles ?? [role(101)];
  const entrances = company.entrances ?? [entrance("service"), entrance("sales", { AgentGroupId: 12 })];
  let refusals = 0;

  const answers: Record<string, (body: Row) => Row> = {
    get_member_list: (body) => page(members, "MemberList", body, Number(body.PageNum)),
    get_member_group_list: (body) =>
      page(groups.map(counted), "MemberGroupList", body, Number(body.PageNumber) - 1),
    get_member_list_in_group: (body) =>
      page(
        membersOf(body.MemberGroupID).map((row) => ({
          ...row,
          CreateTime: SEEN,
          KickOff: kickOff[String(row.MemberMail)] ?? 0,
        })),
        "MemberList",
        body,
        Number(body.PageNum),
      ),
    get_role_list: () => ({ Total: roles.length, RoleList: order(roles) }),
    get_im_agent_list: () => ({ Data: order(entrances) }),
    describe_member_status_trace: (body) => ({
      Nick: "",
      StatusList: (company.traces?.[String(body.MemberID)] ?? [status()]).filter(
        ({ Timestamp }) => Number(Timestamp) >= Number(body.BeginTime),
      ),
    }),
  };

  function membersOf(groupId: unknown): Row[] {
    return members.filter((row) => (row.MemberGroupIDList as unknown[] | undefined)?.includes(groupId));
  }

  function counted(row: Row): Row {
    return { ...row, GroupMemberCount: membersOf(row.MemberGroupID).length };
  }

  function page(rows: Row[], name: string, body: Row, index: number): Row {
    const size = Number(body.PageSize) || 15;
    return { Total: rows.length, [name]: order(rows).slice(index * size, (index + 1) * size) };
  }

  return ({ method, path, query, body }) => {
    const [, command = ""] = /^\/v4\/desk_http_svc\/(\w+)$/.exec(path) ?? [];
    const answer = answers[command];
    if (!answer || method !== "POST") return undefined;
    const { code } = company;
    const isHit = code && (code.command === undefined || code.command === command);
    if (isHit && refusals++ < (code.times ?? Infinity)) return failed(code.code);
    const signed = signedBy(query.get("usersig") ?? "");
    if (String(signed?.["TLS.sdkappid"]) !== query.get("sdkappid")) return failed(70014);
    if (signed?.["TLS.identifier"] !== query.get("identifier")) return failed(70013);
    const echo = careless ? { Echo: query.get("usersig") } : {};
    return { body: { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ...answer(body as Row), ...echo } };
  };
}

/** HTTP says 200 whatever happens. */
const failed = (code: number): FakeAnswer => ({
  body: { ActionStatus: "FAIL", ErrorCode: code, ErrorInfo: `planted ${code}` },
});

/** What is inside a UserSig. */
export function signedBy(usersig: string): Row | null {
  const base64 = usersig.replace(/\*/g, "+").replace(/-/g, "/").replace(/_/g, "=");
  try {
    return JSON.parse(inflateSync(Buffer.from(base64, "base64")).toString("utf8")) as Row;
  } catch {
    return null;
  }
}

export function member(id: number, more: Row = {}): Row {
  return {
    NickName: `客服 ${id}`,
    MemberMail: `agent${id}@example.test`,
    RoleIDList: [5],
    MemberGroupIDList: [11],
    EffectiveReceptionLimit: 10,
    MemberReceptionLimit: 0,
    MemberReceptionLimitEnabled: 0,
    Avatar: "",
    ...more,
  };
}

export function group(id: number, more: Row = {}): Row {
  return { MemberGroupID: id, MemberGroupName: `分组 ${id}`, ReceptionLimit: 10, ...more };
}

export function role(id: number, more: Row = {}): Row {
  return {
    RoleID: id,
    RoleName: `角色 ${id}`,
    MemberList: [],
    PermissionList: ["CHAT_WORKBENCH"],
    MemberGroupIDList: [],
    ...more,
  };
}

export function entrance(id: string, more: Row = {}): Row {
  return {
    IMAgentUserId: `@customer_service_${id}`,
    IMAgentNick: `入口 ${id}`,
    IsDefault: false,
    ChatbotDisabled: 1,
    AgentGroupId: 11,
    AssignmentStrategy: 0,
    UserTimeout: 600,
    WorkTimeConfig: weekly(),
    WelcomeMessage: "您好",
    NotWorkTimePrompt: "请留言",
    QueueingPrompt: "请稍候",
    TransferToHumanFailPrompt: "暂无客服在线",
    ...more,
  };
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export function weekly(start = "09:00", end = "21:00", days = WEEKDAYS): Row {
  return {
    Type: 1,
    Periods: days.map((Day) => ({ Day, PeriodsWithinOneDay: [{ Start: start, End: end }] })),
  };
}

export function status(word = "STATUS_FREE", clients = ["Web"], at = SEEN): Row {
  return { Timestamp: at, Status: word, Clients: clients.map((ClientType) => ({ ClientType })) };
}
