import type { Row, Sheets } from "./document";

const RECEPTION =
  "查看对话；回复对话；转接对话；结束对话；查看顾客资料；编辑顾客资料；查看留言；回复留言；接收消息推送";

type Role = { id: string; name: string; ticks: string; receives?: string; high?: string; reviewed?: string };

const ROLES: readonly Role[] = [
  { id: "admin", name: "系统管理员", ticks: "全部权限", receives: "否", high: "是" },
  {
    id: "lead",
    name: "客服主管",
    ticks: `${RECEPTION}；查看同事对话；管理黑名单；查看统计；质检评分；设置服务时间`,
    high: "是",
  },
  { id: "presales", name: "售前客服", ticks: RECEPTION },
  { id: "aftersales", name: "售后客服", ticks: RECEPTION },
  { id: "night", name: "夜班客服", ticks: RECEPTION },
  { id: "vip", name: "专席客服", ticks: RECEPTION },
  { id: "social", name: "新媒体运营", ticks: RECEPTION },
  { id: "outsource", name: "外包客服", ticks: "查看对话；回复对话；结束对话；查看顾客资料；接收消息推送" },
  {
    id: "qa",
    name: "质检员",
    ticks: "查看对话；查看同事对话；质检评分；查看统计",
    reviewed: "2026-02-20",
  },
];

export function roleSheets(): Sheets {
  const roles = ROLES.map(({ id, name, receives, high, reviewed }): Row => ({
    id,
    name,
    builtin: id === "admin" ? "是" : "否",
    highPrivilege: high ?? "否",
    receives: receives ?? "是",
    groupScope: "全部",
    channelScope: "全部",
    lastReviewedAt: reviewed ?? "2026-09-08",
  }));
  const rolePermissions = ROLES.flatMap(({ id, ticks }) =>
    ticks.split("；").map((permission): Row => ({ roleId: id, permission })),
  );
  return { roles, rolePermissions };
}
