import type { Row, Sheets } from "./document";
import { DOMAIN } from "./people";

export function connectionSheets(today: string): Sheets {
  return {
    credentials: [
      credential(today, "api-token", "开放接口 Token", "接口令牌", "9b1d47e0a2c5", "经销商平台", "api"),
      credential(today, "sdk-ios", "iOS App Secret", "应用密钥", "3f9a1c0d77e2", "推送服务", "无此项"),
      credential(
        today,
        "sdk-android",
        "Android App Secret",
        "应用密钥",
        "a4410e6bd95c",
        "推送服务",
        "无此项",
      ),
      credential(today, "hook-secret", "Webhook 密钥", "Webhook密钥", "0c72e5b81d4f", "CRM", "无此项"),
    ],
    webhooks: [
      webhook(
        today,
        "crm-hook",
        "CRM 同步",
        `https://crm.${DOMAIN}/hooks/meiqia`,
        "conversation.closed；client.updated",
      ),
      webhook(
        today,
        "bi-hook",
        "数据仓库",
        `https://bi.${DOMAIN}/meiqia/events`,
        "conversation.closed；conversation.updated",
      ),
    ],
    integrations: [
      integration(today, "order-card", "订单卡片", "CRM", `https://crm.${DOMAIN}/card`, "无此项"),
      integration(today, "tmall", "天猫消息对接", "店铺", `https://shop.${DOMAIN}/tmall`, "shop"),
      integration(today, "douyin-link", "抖音消息对接", "店铺", `https://shop.${DOMAIN}/douyin`, "douyin"),
      integration(today, "callcenter", "呼叫中心", "电话", `https://call.${DOMAIN}/events`, "phone"),
    ],
    blocks: [
      block("b-1", "顾客", "c_5f21a7", "2026-12-31", "无此项", "2026-08-19"),
      block("b-2", "IP", "198.51.100.23", "无此项", "无此项", "2026-07-02"),
      block("b-3", "敏感词", "刷单返利", "无此项", "无此项", "2026-09-30"),
      block("b-4", "敏感词", "发票", "无此项", "无此项", `${today} 09:12`),
      block("b-5", "防刷", "一分钟条数", "无此项", 20, "2026-09-14"),
    ],
  };
}

function credential(
  today: string,
  id: string,
  name: string,
  kind: string,
  fingerprint: string,
  usedBy: string,
  channelIds: string,
): Row {
  return {
    id,
    name,
    kind,
    ownerAgentId: "10060",
    fingerprint,
    state: "有效",
    createdAt: "2026-03-01",
    expiresAt: "无此项",
    lastUsedAt: `${today} 09:30`,
    usedFrom: "203.0.113.20",
    usedBy,
    tenantMatches: "是",
    channelIds,
  };
}

const webhook = (today: string, id: string, name: string, url: string, events: string): Row => ({
  id,
  name,
  direction: "推送出去",
  enabled: "是",
  url,
  events,
  neededEvents: events,
  signed: "是",
  signatureSelfTest: "通过",
  lastStatus: 200,
  lastEventAt: `${today} 09:40`,
  latencyMs: 140,
  channelIds: "无此项",
});

const integration = (
  today: string,
  id: string,
  name: string,
  kind: string,
  url: string,
  channelIds: string,
): Row => ({
  id,
  name,
  kind,
  enabled: "是",
  authorised: "是",
  authorisedUntil: "无此项",
  link: "正常",
  lastStatus: 200,
  bodyError: "无此项",
  formatValid: "是",
  url,
  lastEventAt: `${today} 09:35`,
  channelIds,
});

const block = (
  id: string,
  kind: string,
  subject: string,
  until: string,
  threshold: string | number,
  lastHitAt: string,
): Row => ({ id, kind, subject, until, threshold, lastHitAt, channelIds: "全部" });
