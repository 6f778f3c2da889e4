import type { ConnectForm } from "../connector";
import { MEIQIA_ADDRESS } from "./settings";

export const MEIQIA_FORM: ConnectForm = {
  hint: {
    zh: "美洽只公开了对话接口。Inlet 据此推断谁收到了对话、谁没有及时答复，并检查令牌是否有效；客服、角色、分配等设置没有接口，连接后请在数据源页面逐页申报。",
    en: "Meiqia publishes its conversations only. From them Inlet infers who received any and who answered late, and sees whether the token is alive. Agents, roles and assignment have no call: once connected, declare them screen by screen on the page of the source.",
  },
  fields: [
    {
      name: "enterpriseId",
      type: "number",
      label: { zh: "企业 ID（数字）", en: "Enterprise ID (number)" },
      help: {
        zh: "工作台「设置 / 团队管理 / ID查询」中的数字，不是网页插件代码里的长字符串 entId。",
        en: "The number under Settings / Team / ID lookup in the workbench, not the long entId of the web plugin's code.",
      },
    },
    {
      name: "token",
      secret: true,
      label: { zh: "Access Token", en: "Access token" },
      help: {
        zh: "工作台「设置 / 开发者 / APIs」中获取。注意：重新获取会使旧令牌立即失效，其他在用的系统需同步更换。加密保存，之后不再显示。",
        en: "Under Settings / Developers / APIs in the workbench. Fetching it again ends the previous one at once, wherever that is in use. Kept encrypted and never shown again.",
      },
    },
    {
      name: "days",
      type: "number",
      optional: true,
      initial: "1",
      label: { zh: "回看天数", en: "Days to look back" },
      help: { zh: "1 到 7，对话很多时请保持 1。", en: "1 to 7; leave it at 1 where conversations are many." },
    },
    {
      name: "url",
      type: "url",
      optional: true,
      initial: MEIQIA_ADDRESS,
      label: { zh: "接口地址", en: "Address of the API" },
      help: { zh: "保持默认。", en: "Leave as it is." },
    },
  ],
};
