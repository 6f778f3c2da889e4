import type { SheetInput } from "./write-sheets";

/** A company small enough to read at a glance, with one row or two of everything that reception needs. */
export function smallCompany(): SheetInput {
  return {
    organisation: [{ id: 5712, name: "云杉家居", timezone: "Asia/Shanghai", takenAt: "2026-11-16 10:00" }],
    agents: [
      {
        id: 10001,
        name: "李娜",
        state: "启用",
        kind: "人工客服",
        roleIds: "售前客服",
        capacity: 8,
        seat: "是",
        channelIds: "全部",
      },
      {
        id: 10002,
        name: "王强",
        state: "启用",
        kind: "人工客服",
        roleIds: "售前客服",
        capacity: 6,
        seat: "是",
        channelIds: "全部",
      },
    ],
    groups: [{ id: "g1", name: "售前组", token: "t-1", redistributeOnLogout: "是" }],
    memberships: [
      { groupId: "售前组", agentId: "李娜" },
      { groupId: "g1", agentId: 10002 },
    ],
    roles: [
      {
        id: "presales",
        name: "售前客服",
        receives: "是",
        highPrivilege: "否",
        groupScope: "全部",
        channelScope: "全部",
      },
    ],
    rolePermissions: [
      { roleId: "售前客服", permission: "查看对话" },
      { roleId: "售前客服", permission: "回复对话" },
    ],
    channels: [
      {
        id: "web",
        name: "官网",
        kind: "网页插件",
        enabled: "是",
        customersPerWeek: 1200,
        snippetPresent: "是",
      },
    ],
    routing: [{ channelId: "官网", strategy: "自动分配", groups: "售前组", fallback: "2 组内转接" }],
    openingHours: [
      { name: "白天", days: "每天", start: "09:00", end: "21:00", enabled: "是", channels: "官网" },
    ],
    serviceHours: [
      { name: "售前", days: "每天", start: "08:00", end: "22:00", enabled: "是", groups: "售前组" },
    ],
    roster: [
      {
        name: "早班",
        days: "周一至周五",
        start: "09:00",
        end: "18:00",
        enabled: "是",
        agents: ["10001", "10002"],
      },
      { name: "夜班", days: "周六；周日", start: "22:00", end: "08:00", enabled: "是", agents: "李娜" },
    ],
    bots: [{ name: "小杉", enabled: "是", handover: "是", handoverTarget: "售前组", channelIds: "官网" }],
    credentials: [
      { name: "接口令牌", kind: "接口令牌", state: "有效", expiresAt: "无此项", fingerprint: "9b1d47e0a2c5" },
    ],
  };
}
