import type { ConnectForm } from "../connector";

export const LHC_FORM: ConnectForm = {
  hint: {
    zh: "使用一名操作员的 API 密钥，只发送读取请求。角色、权限等接口不提供的内容，可再添加一个只读数据库账号。",
    en: "Uses an operator's API key and only ever reads. What the API does not offer (roles, permissions) comes from an optional read-only database account.",
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
      name: "username",
      label: { zh: "操作员用户名", en: "Operator's user name" },
      help: { zh: "API 密钥所属的操作员。", en: "The operator the API key belongs to." },
    },
    {
      name: "apiKey",
      secret: true,
      label: { zh: "API 密钥", en: "API key" },
      help: {
        zh: "加密保存，之后不再显示。密钥错误时只尝试一次，以免账号被停用。",
        en: "Kept encrypted and never shown again. A wrong key is tried once only, so that the account is not locked.",
      },
    },
  ],
  more: {
    title: { zh: "只读数据库账号（可选）", en: "Read-only database account (optional)" },
    hint: {
      zh: "接口不列出角色、权限、设备和 Webhook。添加只读账号后，才能判断客服是否有权打开对话。",
      en: "The API lists no roles, permissions, devices or webhooks. Only with a read-only account can Inlet tell who may open a conversation.",
    },
    fields: [
      {
        name: "database.host",
        label: { zh: "数据库主机", en: "Database host" },
        help: { zh: "MySQL 或 MariaDB。", en: "MySQL or MariaDB." },
      },
      {
        name: "database.port",
        type: "number",
        optional: true,
        label: { zh: "端口", en: "Port" },
        help: { zh: "默认 3306。", en: "3306 unless told otherwise." },
      },
      {
        name: "database.name",
        label: { zh: "数据库名", en: "Database name" },
        help: { zh: "Live Helper Chat 使用的库。", en: "The schema Live Helper Chat uses." },
      },
      {
        name: "database.user",
        label: { zh: "只读账号", en: "Read-only account" },
        help: { zh: "只需要 SELECT 权限。", en: "SELECT is all it needs." },
      },
      {
        name: "databasePassword",
        secret: true,
        label: { zh: "数据库密码", en: "Database password" },
        help: { zh: "加密保存，之后不再显示。", en: "Kept encrypted and never shown again." },
      },
    ],
  },
};
