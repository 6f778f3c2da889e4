import { choice, choices, yesNo } from "../cells/choice";
import { instant } from "../cells/moment";
import { amount } from "../cells/number";
import { text } from "../cells/text";
import { channelsColumn } from "../channels-column";
import { defineSheet, optional, ownId, required } from "../sheet";

export const cachePolicies = defineSheet({
  key: "cachePolicies",
  name: { zh: "缓存策略", en: "Cache policies" },
  about: {
    zh: "公司自有的代理、CDN、Service Worker 和客户端缓存中与客服系统有关的设置。",
    en: "Settings of the company's own proxy, CDN, service worker and client caches that touch the platform.",
  },
  sections: ["cachePolicies"],
  columns: {
    id: ownId({ note: { zh: "留空则用名称。", en: "Empty to use the name." }, example: "cdn" }),
    name: required(text(), {
      zh: "名称",
      en: "Name",
      note: { zh: "例如“官网 CDN”。", en: "Such as “Website CDN”." },
      example: "官网 CDN",
    }),
    layer: optional(
      choice({
        platform: { zh: "平台", en: "platform" },
        proxy: { zh: "代理", en: "proxy" },
        cdn: { zh: "CDN", en: "cdn" },
        "service-worker": { zh: "Service Worker", en: "service worker" },
        client: { zh: "客户端", en: "client" },
      }),
      {
        zh: "位置",
        en: "Layer",
        note: { zh: "缓存在哪一层。", en: "Where the cache sits." },
        example: "CDN",
      },
    ),
    covers: optional(
      choices({
        messages: { zh: "消息", en: "messages" },
        status: { zh: "在线状态", en: "status" },
        settings: { zh: "设置", en: "settings" },
        api: { zh: "平台接口", en: "platform API" },
        socket: { zh: "长连接", en: "socket" },
        assets: { zh: "静态文件", en: "assets" },
      }),
      {
        zh: "缓存内容",
        en: "Covers",
        note: { zh: "多项用分号分隔。", en: "Several by semicolons." },
        example: "静态文件",
      },
    ),
    ttlSeconds: optional(amount, {
      zh: "过期秒数",
      en: "Expiry (s)",
      note: { zh: "多少秒后过期。", en: "Seconds until it expires." },
      example: "3600",
    }),
    sizeMb: optional(amount, {
      zh: "容量MB",
      en: "Size (MB)",
      note: { zh: "容量上限；不限填“无此项”。", en: "Upper limit; “n/a” for none." },
      example: "256",
    }),
    invalidation: optional(yesNo, {
      zh: "变更时失效",
      en: "Invalidated on change",
      note: { zh: "内容变化时能否主动失效。", en: "Whether a change clears it." },
      example: "是",
    }),
    state: optional(
      choice({
        ok: { zh: "正常", en: "ok" },
        expired: { zh: "已过期", en: "expired" },
        corrupt: { zh: "已损坏", en: "corrupt" },
      }),
      {
        zh: "状态",
        en: "State",
        note: { zh: "最近一次检查的结果。", en: "As last checked." },
        example: "正常",
      },
    ),
    lastCleanedAt: optional(instant, {
      zh: "上次清理",
      en: "Last cleaned",
      note: { zh: "从未清理填“无此项”。", en: "“n/a” when never." },
      example: "2026-11-01",
    }),
    channelIds: channelsColumn,
  },
  map(rows, draft) {
    for (const { place, ...cache } of rows) draft.add("cachePolicies", cache, place);
  },
});
