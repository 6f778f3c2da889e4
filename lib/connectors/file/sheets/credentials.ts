import { choice, yesNo } from "../cells/choice";
import { list, oneOf } from "../cells/list";
import { instant } from "../cells/moment";
import { fingerprint } from "../cells/secret";
import { text } from "../cells/text";
import { carriedChannelsColumn } from "../channels-column";
import { defineSheet, optional, ownId, required } from "../sheet";

export const credentials = defineSheet({
  key: "credentials",
  name: { zh: "凭证", en: "Credentials" },
  about: {
    zh: "“设置 / 开发者 / APIs”的 Access Token，以及 App Secret、Webhook 密钥等。只填指纹，不填原文。",
    en: "The access token of Settings / Developer / APIs, app secrets, webhook secrets and the like. Fingerprints only.",
  },
  sections: ["credentials"],
  absent: {
    credentials: ["ipAllowlist", "adminRights", "needsAdminRights", "appListed", "clockSkewSeconds"],
  },
  columns: {
    id: ownId({ note: { zh: "留空则用名称。", en: "Empty to use the name." }, example: "api-token" }),
    name: required(text(), {
      zh: "名称",
      en: "Name",
      note: { zh: "例如“开放接口 Token”。", en: "Such as “API token”." },
      example: "开放接口 Token",
    }),
    kind: optional(
      choice({
        "api-token": { zh: "接口令牌", en: "API token" },
        "app-secret": { zh: "应用密钥", en: "app secret" },
        "webhook-secret": { zh: "Webhook密钥", en: "webhook secret" },
        oauth: { zh: "授权登录", en: "OAuth" },
        password: { zh: "账号密码", en: "password" },
        certificate: { zh: "证书", en: "certificate" },
      }),
      {
        zh: "类型",
        en: "Kind",
        note: { zh: "可从下拉列表选择。", en: "Choose from the list." },
        example: "接口令牌",
      },
    ),
    ownerAgentId: optional(oneOf("agents", "warning"), {
      zh: "归属客服",
      en: "Owner",
      note: { zh: "以谁的账号生成；没有填“无此项”。", en: "Whose account made it; “n/a” for none." },
      example: "10001",
    }),
    fingerprint: optional(fingerprint, {
      zh: "密钥指纹",
      en: "Fingerprint",
      note: {
        zh: "SHA-256 的前 12 位；不要填密钥原文。",
        en: "First 12 digits of the SHA-256; never the secret.",
      },
      example: "9b1d47e0a2c5",
    }),
    state: optional(
      choice({
        working: { zh: "有效", en: "working" },
        refused: { zh: "被拒绝", en: "refused" },
        regenerated: { zh: "已重新生成", en: "regenerated" },
        inactive: { zh: "已停用", en: "inactive" },
      }),
      {
        zh: "状态",
        en: "State",
        note: { zh: "最近一次调用的结果。", en: "As of the last call." },
        example: "有效",
      },
    ),
    createdAt: optional(instant, {
      zh: "生成时间",
      en: "Created at",
      note: { zh: "凭证生成的时间。", en: "When it was made." },
      example: "2026-03-01",
    }),
    expiresAt: optional(instant, {
      zh: "到期时间",
      en: "Expires at",
      note: { zh: "不会过期填“无此项”。", en: "“n/a” when it does not expire." },
      example: "无此项",
    }),
    lastUsedAt: optional(instant, {
      zh: "最近使用",
      en: "Last used",
      note: { zh: "最近一次成功使用。", en: "Last successful use." },
      example: "2026-11-16 09:00",
    }),
    usedFrom: optional(list, {
      zh: "使用地址",
      en: "Used from",
      note: { zh: "实际调用方的 IP。", en: "Addresses it is used from." },
      example: "203.0.113.20",
    }),
    usedBy: optional(list, {
      zh: "使用方",
      en: "Used by",
      note: { zh: "哪些系统在用。", en: "The systems that use it." },
      example: "订单系统；数据仓库",
    }),
    tenantMatches: optional(yesNo, {
      zh: "企业ID一致",
      en: "Tenant matches",
      note: { zh: "是否属于本企业。", en: "Whether it belongs to this enterprise." },
      example: "是",
    }),
    channelIds: carriedChannelsColumn,
  },
  map(rows, draft) {
    for (const { place, ...credential } of rows) draft.add("credentials", credential, place);
  },
});
