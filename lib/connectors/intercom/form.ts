import type { ConnectForm } from "../connector";
import { INTERCOM_ADDRESS } from "./settings";

export const INTERCOM_FORM: ConnectForm = {
  hint: {
    zh: "使用一个应用的访问令牌，只发送读取请求（接口版本 2.16）。角色的权限、Messenger 设置、推送与 Webhook 列表没有接口，不会被读取。",
    en: "Uses the access token of an app and only ever reads (API version 2.16). What roles permit, Messenger settings, push and the list of webhooks have no call and are not read.",
  },
  fields: [
    {
      name: "token",
      secret: true,
      label: { zh: "访问令牌", en: "Access token" },
      help: {
        zh: "Developer Hub 中该应用的「Authentication」页面查看。读取 IP 白名单需要 manage_ip_allowlist 权限。加密保存，之后不再显示。",
        en: "Under Authentication of the app in the Developer Hub. The IP allow list needs the scope manage_ip_allowlist. Kept encrypted and never shown again.",
      },
    },
    {
      name: "url",
      type: "url",
      optional: true,
      initial: INTERCOM_ADDRESS,
      label: { zh: "接口地址", en: "Address of the API" },
      help: {
        zh: "欧洲区为 https://api.eu.intercom.io，澳大利亚区为 https://api.au.intercom.io。",
        en: "https://api.eu.intercom.io for workspaces in Europe, https://api.au.intercom.io in Australia.",
      },
    },
    {
      name: "workflowIds",
      optional: true,
      label: { zh: "工作流编号", en: "Workflow numbers" },
      help: {
        zh: "平台不提供工作流列表。请填写把对话分给团队的工作流编号（见工作流页面的网址），用逗号分隔。",
        en: "No call lists workflows. Give the numbers of those that assign conversations to teams (in the address of each workflow's page), separated by commas.",
      },
    },
  ],
};
