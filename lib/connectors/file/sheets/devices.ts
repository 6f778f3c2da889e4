import { choice, yesNo } from "../cells/choice";
import { oneOf } from "../cells/list";
import { instant } from "../cells/moment";
import { identifier, text } from "../cells/text";
import { defineSheet, optional, required } from "../sheet";

const working = { zh: "正常", en: "working" };

export const devices = defineSheet({
  key: "devices",
  name: { zh: "客户端设备", en: "Devices" },
  about: {
    zh: "客服实际使用的电脑、手机和浏览器，每台一行。",
    en: "The computers, phones and browsers that agents really use; one per row.",
  },
  sections: ["devices"],
  absent: { devices: ["pushError", "sessionExpiresAt"] },
  columns: {
    id: required(identifier, {
      zh: "设备编号",
      en: "Device ID",
      note: { zh: "资产编号或自定编号。", en: "Asset number or one of your own." },
      example: "PC-0117",
    }),
    agentId: required(oneOf("agents"), {
      zh: "客服",
      en: "Agent",
      note: { zh: "「客服」中的编号或姓名。", en: "Id or name from “Agents”." },
      example: "10001",
    }),
    client: optional(
      choice({
        web: { zh: "网页版", en: "web" },
        desktop: { zh: "桌面客户端", en: "desktop" },
        mobile: { zh: "手机客户端", en: "mobile" },
      }),
      {
        zh: "客户端",
        en: "Client",
        note: { zh: "用哪一种方式登录工作台。", en: "How the workbench is used." },
        example: "桌面客户端",
      },
    ),
    system: optional(text(), {
      zh: "操作系统",
      en: "System",
      note: { zh: "例如 Windows 11。", en: "Such as Windows 11." },
      example: "Windows 11",
    }),
    browser: optional(text(), {
      zh: "浏览器",
      en: "Browser",
      note: {
        zh: "例如 Chrome；不是网页版填“无此项”。",
        en: "Such as Chrome; “n/a” unless it is the web version.",
      },
      example: "无此项",
    }),
    version: optional(text(64), {
      zh: "版本",
      en: "Version",
      note: {
        zh: "客户端的版本；网页版填浏览器的版本。",
        en: "Of the app, or of the browser for the web version.",
      },
      example: "4.8.2",
    }),
    updateState: optional(
      choice({
        current: { zh: "已是最新", en: "current" },
        pending: { zh: "待更新", en: "pending" },
        failed: { zh: "更新失败", en: "failed" },
      }),
      {
        zh: "更新状态",
        en: "Update state",
        note: { zh: "网页版填“无此项”。", en: "“n/a” for the web." },
        example: "已是最新",
      },
    ),
    updatedAt: optional(instant, {
      zh: "上次更新",
      en: "Updated at",
      note: { zh: "客户端最近一次更新。", en: "When the client was last updated." },
      example: "2026-10-20",
    }),
    installState: optional(choice({ working, damaged: { zh: "损坏", en: "damaged" } }), {
      zh: "安装状态",
      en: "Installation",
      note: { zh: "打不开或闪退填“损坏”。", en: "“damaged” when it does not open." },
      example: "正常",
    }),
    notificationPermission: optional(
      choice({
        granted: { zh: "允许", en: "granted" },
        denied: { zh: "禁止", en: "denied" },
        default: { zh: "未选择", en: "not chosen" },
      }),
      {
        zh: "通知权限",
        en: "Notification permission",
        note: {
          zh: "浏览器或系统对工作台的通知授权。",
          en: "What the browser or system allows the workbench.",
        },
        example: "允许",
      },
    ),
    systemMuted: optional(yesNo, {
      zh: "系统免打扰",
      en: "System muted",
      note: { zh: "专注模式或系统通知关闭。", en: "Focus mode, or notifications off." },
      example: "否",
    }),
    soundOn: optional(yesNo, {
      zh: "提示音",
      en: "Sound",
      note: { zh: "是否开启提示音。", en: "Whether the sound is on." },
      example: "是",
    }),
    websocket: optional(
      choice({
        working,
        failing: { zh: "连接失败", en: "failing" },
        unsupported: { zh: "不支持", en: "unsupported" },
      }),
      {
        zh: "长连接",
        en: "WebSocket",
        note: { zh: "实时连接自测结果。", en: "Result of the live-connection test." },
        example: "正常",
      },
    ),
    storage: optional(
      choice({ working, blocked: { zh: "被禁用", en: "blocked" }, full: { zh: "已满", en: "full" } }),
      {
        zh: "本地存储",
        en: "Storage",
        note: { zh: "Cookie 与本地存储是否可用。", en: "Whether cookies and storage work." },
        example: "正常",
      },
    ),
    backgroundAllowed: optional(yesNo, {
      zh: "允许后台运行",
      en: "Background allowed",
      note: { zh: "手机客户端填写，其他填“无此项”。", en: "For phones; otherwise “n/a”." },
      example: "无此项",
    }),
    resourceLoad: optional(
      choice({ normal: { zh: "正常", en: "normal" }, high: { zh: "偏高", en: "high" } }),
      {
        zh: "设备负载",
        en: "Load",
        note: { zh: "经常卡顿填“偏高”。", en: "“high” when it often stalls." },
        example: "正常",
      },
    ),
    lastCacheCleanAt: optional(instant, {
      zh: "上次清理缓存",
      en: "Cache cleaned at",
      note: { zh: "最近一次清理缓存的时间。", en: "When the cache was last cleared." },
      example: "2026-11-02",
    }),
    lastSeenAt: optional(instant, {
      zh: "最近使用",
      en: "Last seen",
      note: { zh: "最近一次登录工作台。", en: "When it was last used." },
      example: "2026-11-16 09:00",
    }),
  },
  map(rows, draft) {
    for (const { place, ...device } of rows) draft.add("devices", device, place);
  },
});
