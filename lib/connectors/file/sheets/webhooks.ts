import { address } from "../cells/address";
import { choice, yesNo } from "../cells/choice";
import { list } from "../cells/list";
import { instant } from "../cells/moment";
import { amount, httpStatus } from "../cells/number";
import { text } from "../cells/text";
import { carriedChannelsColumn } from "../channels-column";
import { defineSheet, optional, ownId, required } from "../sheet";

export const webhooks = defineSheet({
  key: "webhooks",
  name: { zh: "Webhook", en: "Webhooks" },
  about: {
    zh: "工作台推送事件的地址。事件有 conversation.closed、conversation.updated、client.created、client.updated、client.deleted。",
    en: "Where events are sent. They are conversation.closed, conversation.updated, client.created, client.updated and client.deleted.",
  },
  sections: ["webhooks"],
  absent: { webhooks: ["suspended", "reportsChannelIds"] },
  columns: {
    id: ownId({ note: { zh: "留空则用名称。", en: "Empty to use the name." }, example: "crm-hook" }),
    name: required(text(), {
      zh: "名称",
      en: "Name",
      note: { zh: "例如“CRM 同步”。", en: "Such as “CRM sync”." },
      example: "CRM 同步",
    }),
    direction: optional(
      choice({ outgoing: { zh: "推送出去", en: "outgoing" }, incoming: { zh: "接入", en: "incoming" } }),
      {
        zh: "方向",
        en: "Direction",
        note: { zh: "平台推给我方为“推送出去”。", en: "“outgoing” from the platform to you." },
        example: "推送出去",
      },
    ),
    enabled: optional(yesNo, {
      zh: "启用",
      en: "Enabled",
      note: { zh: "开关。", en: "The switch." },
      example: "是",
    }),
    url: optional(address, {
      zh: "地址",
      en: "URL",
      note: { zh: "接收地址。", en: "The receiving address." },
      example: "https://crm.example.com/hooks/meiqia",
    }),
    events: optional(list, {
      zh: "已订阅事件",
      en: "Events",
      note: { zh: "多个用分号分隔。", en: "Several by semicolons." },
      example: "conversation.closed；client.updated",
    }),
    neededEvents: optional(list, {
      zh: "需要的事件",
      en: "Needed events",
      note: { zh: "接收方业务依赖的事件。", en: "Events the receiver depends on." },
      example: "conversation.closed",
    }),
    signed: optional(yesNo, {
      zh: "已设密钥",
      en: "Signed",
      note: { zh: "是否设置了签名密钥。", en: "Whether a secret is set." },
      example: "是",
    }),
    signatureSelfTest: optional(
      choice({ passed: { zh: "通过", en: "passed" }, failed: { zh: "未通过", en: "failed" } }),
      {
        zh: "签名自测",
        en: "Signature self-test",
        note: { zh: "接收方校验签名的自测结果。", en: "Result of the receiver's self-test." },
        example: "通过",
      },
    ),
    lastStatus: optional(httpStatus, {
      zh: "最近状态码",
      en: "Last status",
      note: { zh: "接收方最近一次应答。", en: "The receiver's newest answer." },
      example: "200",
    }),
    lastEventAt: optional(instant, {
      zh: "最近事件",
      en: "Last event",
      note: { zh: "最近收到事件的时间。", en: "When an event last arrived." },
      example: "2026-11-16 09:30",
    }),
    latencyMs: optional(amount, {
      zh: "应答毫秒",
      en: "Latency (ms)",
      note: { zh: "接收方应答用时。", en: "How long the receiver takes." },
      example: "120",
    }),
    channelIds: carriedChannelsColumn,
  },
  map(rows, draft) {
    for (const { place, ...webhook } of rows) draft.add("webhooks", webhook, place);
  },
});
