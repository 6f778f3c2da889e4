import type { ConnectForm } from "../connector";

export const CHATWOOT_FORM: ConnectForm = {
  hint: {
    zh: "使用管理员个人资料中的访问令牌，只发送读取请求。非管理员的令牌只能看到一部分收件箱。",
    en: "Uses the access token of an administrator's profile and only ever reads. A token of anybody else sees only some of the inboxes.",
  },
  fields: [
    {
      name: "url",
      type: "url",
      label: { zh: "平台地址", en: "Address" },
      help: {
        zh: "例如 https://chat.example.com；内网地址需由部署者在 INLET_ALLOW_PRIVATE 中放行。",
        en: "Such as https://chat.example.com. Private addresses must be allowed in INLET_ALLOW_PRIVATE by whoever runs Inlet.",
      },
    },
    {
      name: "accountId",
      optional: true,
      label: { zh: "账户编号", en: "Account number" },
      help: {
        zh: "令牌只属于一个账户时可留空。",
        en: "May be left empty when the token belongs to a single account.",
      },
    },
    {
      name: "token",
      secret: true,
      label: { zh: "访问令牌", en: "Access token" },
      help: { zh: "加密保存，之后不再显示。", en: "Kept encrypted and never shown again." },
    },
  ],
};
