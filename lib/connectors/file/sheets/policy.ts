import { Policy } from "@/lib/engine/policy";
import { choice } from "../cells/choice";
import { text } from "../cells/text";
import { defineSheet, required } from "../sheet";

const items = {
  credentialWarnDays: { zh: "凭证到期提前天数", en: "credential warning days" },
  authorisationWarnDays: { zh: "授权到期提前天数", en: "authorisation warning days" },
  roleReviewDays: { zh: "角色审核周期天数", en: "role review days" },
  messageCacheSeconds: { zh: "消息缓存最长秒数", en: "message cache seconds" },
  cacheMinMb: { zh: "缓存最小MB", en: "cache minimum MB" },
  cacheMaxMb: { zh: "缓存最大MB", en: "cache maximum MB" },
  cacheCleanDays: { zh: "缓存清理周期天数", en: "cache cleaning days" },
  clientUpdateDays: { zh: "客户端更新期限天数", en: "client update days" },
  presenceStaleSeconds: { zh: "在线失活秒数", en: "presence stale seconds" },
  queueMinimum: { zh: "排队上限最低值", en: "queue minimum" },
  assignDelaySeconds: { zh: "分配延迟最长秒数", en: "assignment delay seconds" },
  webhookSlowMs: { zh: "Webhook应答最长毫秒", en: "webhook slow ms" },
  mailSilentDays: { zh: "邮件静默天数", en: "mail silent days" },
  fallbackTestDays: { zh: "备用渠道测试周期天数", en: "fallback test days" },
  contactVerifyDays: { zh: "联系人核实周期天数", en: "contact verification days" },
  declaredStaleDays: { zh: "申报数据有效天数", en: "declared data days" },
  distributionMinimum: { zh: "分配频次最低值", en: "distribution minimum" },
  blockedContactDays: { zh: "黑名单复核天数", en: "blocked contact days" },
  antiFloodMinimum: { zh: "防刷最低条数", en: "anti-flood minimum" },
  pullStaleHours: { zh: "拉取有效小时数", en: "pull valid hours" },
  firstResponseSeconds: { zh: "首次响应最长秒数", en: "first response seconds" },
  networkLatencyMs: { zh: "网络延迟最长毫秒", en: "network latency ms" },
  networkDropPercent: { zh: "网络中断最高百分比", en: "network drop percent" },
  clockSkewSeconds: { zh: "时钟偏差最大秒数", en: "clock skew seconds" },
  maintenanceDays: { zh: "自建服务维护周期天数", en: "maintenance days" },
  "newestClients.web": { zh: "网页版最新版本", en: "newest web client" },
  "newestClients.desktop": { zh: "桌面客户端最新版本", en: "newest desktop client" },
  "newestClients.mobile": { zh: "手机客户端最新版本", en: "newest mobile client" },
  "browserFloors.chrome": { zh: "Chrome最低版本", en: "Chrome floor" },
  "browserFloors.edge": { zh: "Edge最低版本", en: "Edge floor" },
  "browserFloors.firefox": { zh: "Firefox最低版本", en: "Firefox floor" },
  "browserFloors.safari": { zh: "Safari最低版本", en: "Safari floor" },
} as const;

export const policy = defineSheet({
  key: "policy",
  name: { zh: "检查阈值", en: "Thresholds" },
  about: {
    zh: "企业自己的要求，不填则使用默认值。",
    en: "What the company asks of itself; defaults apply to everything left out.",
  },
  sections: [],
  unique: ["item"],
  columns: {
    item: required(choice(items), {
      zh: "项目",
      en: "Item",
      note: { zh: "可从下拉列表选择。", en: "Choose from the list." },
      example: "凭证到期提前天数",
    }),
    value: required(text(64), {
      zh: "值",
      en: "Value",
      note: { zh: "数字；版本类项目填版本号。", en: "A number; a version for the versions." },
      example: "30",
    }),
  },
  map(rows, draft) {
    let policy = Policy.parse({});
    for (const { place, item, value } of rows) {
      const changed = Policy.safeParse(withItem(policy, item, value));
      if (changed.success) policy = changed.data;
      else draft.reject(place, "value", value, NOT_A_THRESHOLD, POSITIVE);
    }
    draft.setPolicy(policy);
  },
});

function withItem(policy: Policy, item: string, value: string): unknown {
  const [group = "", name] = item.split(".");
  if (name === undefined) return { ...policy, [group]: Number(value) };
  if (group === "newestClients")
    return { ...policy, newestClients: { ...policy.newestClients, [name]: value } };
  return { ...policy, browserFloors: { ...policy.browserFloors, [name]: Number(value) } };
}

const NOT_A_THRESHOLD = { zh: "不是可用的阈值", en: "This is not a usable threshold" };
const POSITIVE = {
  zh: "请填写大于 0 的数字（天数和秒数用整数）。",
  en: "Fill in a number above zero; whole days and seconds.",
};
