import { buildCompany } from "./company";
import { append, edit, remove, type ImportDocument, type Sheets } from "./document";

/** Three Mondays of one company. Each moment keeps what the one before left behind. */
export const MOMENTS = ["2026-10-12", "2026-11-02", "2026-11-16"] as const;

export function buildMoments(): ImportDocument[] {
  return MOMENTS.map((today, at) => {
    const company = buildCompany(today);
    for (const change of CHANGES.slice(0, at + 1)) change(company.sheets);
    return company;
  });
}

const CHANGES: readonly ((sheets: Sheets) => void)[] = [october, earlyNovember, midNovember];

/** An ordinary company: it receives, and carries the small faults that every company carries. */
function october(sheets: Sheets): void {
  edit(sheets, "sdkPush", { id: "android" }, { method: "不推送", url: "无此项", urlAnswers: "无此项" });
  edit(
    sheets,
    "devices",
    { id: "PC-10009" },
    { version: "4.6.0", updateState: "更新失败", updatedAt: "2026-06-15" },
  );
  edit(sheets, "groups", { id: "g208" }, { redistributeOnLogout: "否" });
  edit(sheets, "agents", { id: "10033" }, { roleIds: "售后客服；质检员" });
  edit(sheets, "agents", { id: "10022" }, { duties: "查看对话；回复对话；查看统计；导出统计" });
  edit(sheets, "cachePolicies", { id: "workbench" }, { lastCleanedAt: "2026-06-01" });
  edit(sheets, "agentPush", { agentId: "10008" }, { enabled: "否", newConversation: "否", newMessage: "否" });
}

/** Before the autumn sale: old faults are mended, and a hurried change of roles and hours brings new ones. */
function earlyNovember(sheets: Sheets): void {
  edit(sheets, "agentPush", { agentId: "10008" }, { enabled: "是", newConversation: "是", newMessage: "是" });
  edit(sheets, "fallbacks", { id: "backup-mail" }, { lastTestedAt: "2026-10-20" });
  edit(sheets, "queues", { id: "queue-vip" }, { limit: 10 });

  remove(sheets, "rolePermissions", { roleId: "night", permission: "回复对话" });
  remove(sheets, "rolePermissions", { roleId: "outsource" });
  append(sheets, "rolePermissions", { roleId: "outsource", permission: "无权限：外包角色由供应商管理" });
  edit(sheets, "roles", { id: "lead" }, { receives: "否" });
  edit(sheets, "agents", { id: "10023" }, { state: "停用" });
  remove(sheets, "presence", { agentId: "10023" });
  edit(sheets, "agents", { id: "10058" }, { state: "未激活" });
  edit(
    sheets,
    "integrations",
    { id: "douyin-link" },
    { link: "断开", lastStatus: 503, lastEventAt: "2026-11-01 23:10" },
  );
  append(sheets, "incidents", {
    id: "2026-10-29",
    name: "夜班收不到消息",
    startedAt: "2026-10-29 22:05",
    endedAt: "2026-10-30 08:40",
    lessonRecorded: "否",
    vendorPromisedAt: "无此项",
    vendorAnswered: "无此项",
  });
  append(sheets, "serviceHours", {
    name: "专席可分配时间",
    days: "每天",
    start: "09:00",
    end: "18:00",
    enabled: "是",
    groups: "VIP 专席组",
  });
  edit(sheets, "devices", { id: "WEB-10017" }, { notificationPermission: "禁止" });
  edit(sheets, "cachePolicies", { id: "site-cdn" }, { covers: "静态文件；消息", ttlSeconds: 3600 });
  edit(sheets, "autoReplies", { id: "off-hours" }, { text: "无此项" });
  append(
    sheets,
    "changes",
    { at: "2026-10-29 17:46", actor: "薛立新", kind: "修改角色权限", target: "夜班客服" },
    { at: "2026-10-29 17:52", actor: "薛立新", kind: "修改角色", target: "客服主管" },
    { at: "2026-10-30 11:05", actor: "陈思远", kind: "新增服务时间", target: "专席可分配时间" },
    { at: "2026-10-30 18:30", actor: "薛立新", kind: "停用客服", target: "孔令怡" },
  );
}

/** After the sale: some of it is mended, and doors have closed that nobody watched. */
function midNovember(sheets: Sheets): void {
  edit(
    sheets,
    "devices",
    { id: "PC-10009" },
    { version: "4.8.2", updateState: "已是最新", updatedAt: "2026-11-06" },
  );
  edit(sheets, "roles", { id: "qa" }, { lastReviewedAt: "2026-11-05" });
  edit(sheets, "roles", { id: "lead" }, { receives: "是" });
  edit(sheets, "agents", { id: "10058" }, { state: "启用" });
  edit(
    sheets,
    "integrations",
    { id: "douyin-link" },
    { link: "正常", lastStatus: 200, lastEventAt: "2026-11-16 09:35" },
  );
  remove(sheets, "blocks", { id: "b-4" });

  edit(sheets, "channels", { id: "weibo" }, { lastReceivedAt: "2026-11-09 23:51" });
  edit(sheets, "credentials", { id: "api-token" }, { state: "已重新生成", lastUsedAt: "2026-11-12 15:20" });
  edit(sheets, "channels", { id: "api" }, { lastReceivedAt: "2026-11-12 15:20" });
  edit(sheets, "memberships", { groupId: "g207" }, { groupId: "g201" });
  edit(sheets, "agents", { id: "10031" }, { capacity: 0 });
  append(sheets, "forms", {
    ...(sheets.forms ?? []).find(({ id }) => id === "prechat"),
    menuLabel: "海外订单",
    menuGroup: "g209",
  });
  edit(sheets, "webhooks", { id: "crm-hook" }, { lastStatus: 502, lastEventAt: "2026-11-15 21:04" });
  edit(sheets, "channels", { id: "m-site" }, { withoutButton: "是", showPanelCalled: "否" });
  append(sheets, "blocks", {
    id: "b-6",
    kind: "IP段",
    subject: "100.64.0.0/10",
    until: "无此项",
    threshold: "无此项",
    lastHitAt: "2026-11-08",
    channelIds: "全部",
  });
  edit(sheets, "receptionLog", { channelId: "intl" }, { unanswered: 6, firstResponseSeconds: 5400 });
  edit(sheets, "presence", { agentId: "10002" }, { status: "隐身", load: 0 });
  edit(sheets, "presence", { agentId: "10045" }, { connected: "否", load: 0 });
  edit(sheets, "autoReplies", { id: "emergency" }, { text: "系统维护中，给您带来不便，请稍后再试。" });
  append(
    sheets,
    "changes",
    { at: "2026-11-12 15:21", actor: "薛立新", kind: "重新获取 Access Token", target: "开放接口 Token" },
    { at: "2026-11-13 09:40", actor: "陈思远", kind: "调整客服组成员", target: "海外组" },
    { at: "2026-11-13 10:02", actor: "陈思远", kind: "删除客服组", target: "海外售后组" },
    { at: "2026-11-14 16:18", actor: "张伟", kind: "修改服务上限", target: "姜涛" },
  );
}
