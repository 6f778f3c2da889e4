import { address } from "../cells/address";
import { choice, yesNo } from "../cells/choice";
import { instant } from "../cells/moment";
import { httpStatus } from "../cells/number";
import { text } from "../cells/text";
import { carriedChannelsColumn } from "../channels-column";
import { defineSheet, optional, ownId, required } from "../sheet";

export const integrations = defineSheet({
  key: "integrations",
  name: { zh: "集成与扩展", en: "Integrations" },
  about: {
    zh: "“设置 / 对话 / 扩展功能”“自定义iframe”，以及与 CRM、店铺、社交平台、呼叫中心的对接。",
    en: "Settings / Conversations / Extensions, custom iframes, and links to CRM, shops, social platforms and telephony.",
  },
  sections: ["integrations"],
  absent: { integrations: ["syncedUntil"] },
  columns: {
    id: ownId({ note: { zh: "留空则用名称。", en: "Empty to use the name." }, example: "crm" }),
    name: required(text(), {
      zh: "名称",
      en: "Name",
      note: { zh: "例如“订单卡片”。", en: "Such as “Order card”." },
      example: "订单卡片",
    }),
    kind: optional(
      choice({
        crm: { zh: "CRM", en: "crm" },
        social: { zh: "社交平台", en: "social" },
        shop: { zh: "店铺", en: "shop" },
        ticketing: { zh: "工单", en: "ticketing" },
        telephony: { zh: "电话", en: "telephony" },
        bot: { zh: "机器人", en: "bot" },
        other: { zh: "其他", en: "other" },
      }),
      {
        zh: "类型",
        en: "Kind",
        note: { zh: "可从下拉列表选择。", en: "Choose from the list." },
        example: "CRM",
      },
    ),
    enabled: optional(yesNo, {
      zh: "启用",
      en: "Enabled",
      note: { zh: "开关。", en: "The switch." },
      example: "是",
    }),
    authorised: optional(yesNo, {
      zh: "已授权",
      en: "Authorised",
      note: { zh: "无需授权填“无此项”。", en: "“n/a” when none is needed." },
      example: "是",
    }),
    authorisedUntil: optional(instant, {
      zh: "授权到期",
      en: "Authorised until",
      note: { zh: "没有期限填“无此项”。", en: "“n/a” when it does not end." },
      example: "无此项",
    }),
    link: optional(choice({ up: { zh: "正常", en: "up" }, down: { zh: "断开", en: "down" } }), {
      zh: "连接状态",
      en: "Link",
      note: { zh: "当前是否连通。", en: "Whether it is connected." },
      example: "正常",
    }),
    lastStatus: optional(httpStatus, {
      zh: "最近状态码",
      en: "Last status",
      note: { zh: "最近一次调用的 HTTP 状态码。", en: "HTTP status of the newest call." },
      example: "200",
    }),
    bodyError: optional(text(), {
      zh: "应答错误",
      en: "Error in the answer",
      note: {
        zh: "状态码为 200 但应答内容里报错时填写，没有填“无此项”。",
        en: "An error inside an answer with status 200; “n/a” for none.",
      },
      example: "无此项",
    }),
    formatValid: optional(yesNo, {
      zh: "格式正确",
      en: "Format valid",
      note: { zh: "请求与应答的 JSON 或 XML 是否合法。", en: "Whether the JSON or XML is well formed." },
      example: "是",
    }),
    url: optional(address, {
      zh: "地址",
      en: "URL",
      note: { zh: "接口或页面地址。", en: "Address of the interface or page." },
      example: "https://crm.example.com/card",
    }),
    lastEventAt: optional(instant, {
      zh: "最近数据",
      en: "Last event",
      note: { zh: "最近一次有数据往来。", en: "When data last moved." },
      example: "2026-11-16 09:20",
    }),
    channelIds: carriedChannelsColumn,
  },
  map(rows, draft) {
    for (const { place, ...integration } of rows) draft.add("integrations", integration, place);
  },
});
