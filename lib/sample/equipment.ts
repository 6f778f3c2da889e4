import type { Row, Sheets } from "./document";

/** Client by agent number: the outsourced team works in the browser, the night team also carries a phone. */
const isOutsourced = (id: string) => id >= "10013" && id <= "10021";
const isNight = (id: string) => id >= "10039" && id <= "10044";

export function equipmentSheets(agentIds: readonly string[], month: string): Sheets {
  const receivers = agentIds.filter((id) => id <= "10058");
  return {
    devices: receivers.flatMap((id) => {
      const main = isOutsourced(id) ? browser(id, month) : desktop(id, month);
      return isNight(id) ? [main, phone(id, month)] : [main];
    }),
    agentPush: receivers.map((agentId): Row => ({
      agentId,
      enabled: "是",
      newConversation: "是",
      newMessage: "是",
      sound: "是",
      permissionAssigned: "是",
      quietFrom: "无此项",
      quietTo: "无此项",
    })),
    sdkPush: [sdk("ios", "云杉家居 iOS", "3f9a1c0d77e2"), sdk("android", "云杉家居 Android", "a4410e6bd95c")],
    cachePolicies: [
      cache("site-cdn", "官网 CDN", "CDN", "静态文件", 86_400, 512, "web；m-site；intl"),
      cache("m-worker", "移动站离线缓存", "Service Worker", "静态文件", 3600, 64, "m-site"),
      cache("office-proxy", "办公网代理", "代理", "静态文件", 3600, 256, "无此项"),
      cache("workbench", "工作台本地缓存", "客户端", "消息；设置", 30, 128, "无此项"),
    ].map((row): Row => ({ ...row, lastCleanedAt: `${month}-01` })),
  };
}

const device = (id: string, agentId: string, month: string): Row => ({
  id,
  agentId,
  updateState: "已是最新",
  updatedAt: `${month}-01`,
  installState: "正常",
  notificationPermission: "允许",
  systemMuted: "否",
  soundOn: "是",
  websocket: "正常",
  storage: "正常",
  backgroundAllowed: "无此项",
  resourceLoad: "正常",
  lastCacheCleanAt: `${month}-01`,
  lastSeenAt: `${month}-01 10:00`,
});

const desktop = (id: string, month: string): Row => ({
  ...device(`PC-${id}`, id, month),
  client: "桌面客户端",
  system: "Windows 11",
  browser: "无此项",
  version: "4.8.2",
});

const browser = (id: string, month: string): Row => ({
  ...device(`WEB-${id}`, id, month),
  client: "网页版",
  system: "Windows 10",
  browser: "Chrome",
  version: "141.0",
  updateState: "无此项",
  updatedAt: "无此项",
});

const phone = (id: string, month: string): Row => ({
  ...device(`TEL-${id}`, id, month),
  client: "手机客户端",
  system: "Android 15",
  browser: "无此项",
  version: "6.3.0",
  backgroundAllowed: "是",
});

const sdk = (id: string, name: string, secretFingerprint: string): Row => ({
  id,
  name,
  channelId: "app",
  method: "自定义推送服务器",
  url: "https://push.yunshan-home.example/meiqia",
  urlAnswers: "是",
  secretFingerprint,
  signatureSelfTest: "通过",
  deviceTokenUploaded: "是",
});

const cache = (
  id: string,
  name: string,
  layer: string,
  covers: string,
  ttlSeconds: number,
  sizeMb: number,
  channelIds: string,
): Row => ({ id, name, layer, covers, ttlSeconds, sizeMb, invalidation: "是", state: "正常", channelIds });
