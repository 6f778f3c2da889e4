import type { CHANNEL_KINDS } from "@/lib/engine/sections/channels";
import type { Text } from "@/lib/engine/text";

export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export const CHANNEL_KIND_WORDS: Readonly<Record<ChannelKind, Text>> = {
  website: { zh: "网页插件", en: "website" },
  "chat-link": { zh: "聊天链接", en: "chat link" },
  "app-sdk": { zh: "App SDK", en: "app SDK" },
  "wechat-official": { zh: "微信公众号", en: "WeChat official account" },
  "wechat-miniprogram": { zh: "微信小程序", en: "WeChat mini program" },
  "wecom-kf": { zh: "微信客服", en: "WeCom customer service" },
  email: { zh: "邮件", en: "e-mail" },
  phone: { zh: "电话", en: "phone" },
  sms: { zh: "短信", en: "SMS" },
  weibo: { zh: "微博", en: "Weibo" },
  douyin: { zh: "抖音", en: "Douyin" },
  "toutiao-miniprogram": { zh: "头条小程序", en: "Toutiao mini program" },
  feishu: { zh: "飞书", en: "Feishu" },
  advertising: { zh: "广告接入", en: "advertising" },
  shop: { zh: "店铺", en: "shop" },
  api: { zh: "API", en: "API" },
  whatsapp: { zh: "WhatsApp", en: "WhatsApp channel" },
  facebook: { zh: "Facebook", en: "Facebook channel" },
  instagram: { zh: "Instagram", en: "Instagram channel" },
  telegram: { zh: "Telegram", en: "Telegram channel" },
  line: { zh: "LINE", en: "LINE channel" },
  department: { zh: "部门", en: "department" },
  other: { zh: "其他", en: "other" },
};

const SITE = ["snippetPresent", "manualInit", "initCalled", "withoutButton", "showPanelCalled"];
const CUSTOMER_ID = ["customerIdLength", "customerIdShared"];
const CODED_KINDS: readonly ChannelKind[] = ["website", "chat-link", "app-sdk"];
const MAIL = ["mailFetched", "mailForwarded", "mailVerified"];
const AUTHORISED_KINDS: readonly ChannelKind[] = [
  "wechat-official",
  "wechat-miniprogram",
  "wecom-kf",
  "weibo",
  "douyin",
  "toutiao-miniprogram",
  "feishu",
  "advertising",
  "shop",
  "whatsapp",
  "facebook",
  "instagram",
  "telegram",
  "line",
];

/** Fields that a channel of this kind cannot have, so that an empty cell there is no gap. */
export function fieldsWithout(kind: ChannelKind | undefined): readonly string[] {
  if (kind === undefined || kind === "other") return [];
  return [
    ...(kind === "website" ? [] : SITE),
    ...(kind === "website" || kind === "chat-link" ? [] : ["enterpriseId"]),
    ...(CODED_KINDS.includes(kind) ? [] : CUSTOMER_ID),
    ...(kind === "email" ? [] : MAIL),
    ...(AUTHORISED_KINDS.includes(kind) ? [] : ["authorisation", "authorisedUntil"]),
  ];
}
