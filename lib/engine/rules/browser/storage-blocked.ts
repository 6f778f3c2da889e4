import { COVER_NEEDS } from "../../cover";
import { judge } from "../../judge";
import { judgeRowsOfStaff } from "../../judge-rows-of-staff";
import { defineRule } from "../../rule";

export const storageBlocked = defineRule(
  {
    id: "browser/storage-blocked",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "页面可能不再更新，新消息晚到或不显示。",
      en: "The page may stop updating; new messages show late or not at all.",
    },
    title: {
      pass: { zh: "客服的浏览器可以正常存储数据", en: "Agents' browsers can store data" },
      fail: { zh: "浏览器存储被禁用或已满", en: "Browser storage is blocked or full" },
    },
    why: {
      zh: "工作台用 Cookie 和本地存储保存登录状态与会话列表。被禁用、写满或损坏时，页面可能反复掉线或不更新。",
      en: "The workbench keeps its sign-in and its list of conversations in cookies and local storage. When these are blocked or full, the page signs out or stops updating.",
    },
    remediation: {
      zh: "清理缓存与 Cookie，或允许工作台网站存储数据；也可先用无痕窗口验证。",
      en: "Clear site data or allow storage for the workbench; a private window is a quick test.",
    },
    message: {
      zh: "客服「{subject}」的浏览器存储{state}。",
      en: "The browser storage of agent “{subject}” is {state}.",
    },
    requirements: ["S-28"],
    platforms: "any",
    needs: { agents: "any", devices: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeRowsOfStaff(context, "devices", (device) =>
      judge(device, ["client"], ({ client }) =>
        client === "web"
          ? judge(device, ["storage"], ({ storage }) =>
              storage === "working" ? "pass" : { fail: { state: STATES[storage] } },
            )
          : "skip",
      ),
    ),
);

const STATES = {
  blocked: { zh: "被禁用", en: "blocked" },
  full: { zh: "已满", en: "full" },
};
