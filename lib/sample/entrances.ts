import type { Row, Sheets } from "./document";
import { DOMAIN } from "./people";

export type Entrance = {
  id: string;
  name: string;
  kind: string;
  customers: number;
  address: string;
  groups: string;
  /** Promised hours as `星期 开始 结束`; every hour when left out. */
  open?: string;
  authorisedUntil?: string;
  /** Token of the group in the site's code. */
  token?: string;
};

const DAYTIME = "每天 08:00 24:00";
const OFFICE = "周一至周六 09:00 18:00";

export const ENTRANCES: readonly Entrance[] = [
  {
    id: "web",
    name: "官网",
    kind: "网页插件",
    customers: 1860,
    address: `https://www.${DOMAIN}`,
    groups: "售前组",
    open: DAYTIME,
    token: "b81e6d30c2",
  },
  {
    id: "m-site",
    name: "移动站",
    kind: "网页插件",
    customers: 1240,
    address: `https://m.${DOMAIN}`,
    groups: "售前组",
    open: DAYTIME,
    token: "b81e6d30c2",
  },
  {
    id: "link",
    name: "售后服务链接",
    kind: "聊天链接",
    customers: 420,
    address: `https://go.${DOMAIN}/service`,
    groups: "售后组",
    open: "每天 09:00 21:00",
    token: "9a3c5be714",
  },
  {
    id: "app",
    name: "云杉 App",
    kind: "App SDK",
    customers: 1580,
    address: "com.yunshan.home",
    groups: "售前组；夜班组",
  },
  {
    id: "wechat",
    name: "微信公众号",
    kind: "微信公众号",
    customers: 2100,
    address: "云杉家居",
    groups: "售前组；夜班组",
    authorisedUntil: "2027-06-30",
  },
  {
    id: "mini",
    name: "微信小程序",
    kind: "微信小程序",
    customers: 1750,
    address: "云杉家居商城",
    groups: "订单组",
    open: "每天 09:00 22:00",
    authorisedUntil: "2027-06-30",
  },
  {
    id: "wecom",
    name: "企业微信客服",
    kind: "微信客服",
    customers: 880,
    address: "云杉会员专席",
    groups: "VIP 专席组",
    open: "每天 08:00 22:00",
    authorisedUntil: "2027-03-31",
  },
  {
    id: "mail",
    name: "售后邮箱",
    kind: "邮件",
    customers: 260,
    address: `service@${DOMAIN}`,
    groups: "售后组",
    open: "周一至周五 09:00 18:00",
  },
  {
    id: "phone",
    name: "服务热线",
    kind: "电话",
    customers: 540,
    address: "400-820-0571",
    groups: "售后组",
    open: OFFICE,
  },
  {
    id: "weibo",
    name: "官方微博",
    kind: "微博",
    customers: 130,
    address: "@云杉家居",
    groups: "社媒组",
    open: "每天 10:00 22:00",
    authorisedUntil: "2026-11-10 00:00",
  },
  {
    id: "douyin",
    name: "抖音旗舰店",
    kind: "抖音",
    customers: 1490,
    address: "云杉家居旗舰店",
    groups: "社媒组；售前组",
    open: "每天 10:00 22:00",
    authorisedUntil: "2027-01-31",
  },
  {
    id: "shop",
    name: "天猫旗舰店",
    kind: "店铺",
    customers: 2300,
    address: "云杉家居旗舰店",
    groups: "售前组；订单组",
    open: DAYTIME,
    authorisedUntil: "2027-04-30",
  },
  {
    id: "api",
    name: "经销商接口",
    kind: "API",
    customers: 310,
    address: `https://dealer.${DOMAIN}/api`,
    groups: "安装预约组",
    open: OFFICE,
  },
  {
    id: "intl",
    name: "海外站",
    kind: "网页插件",
    customers: 190,
    address: `https://global.${DOMAIN}`,
    groups: "海外组",
    open: "周一至周五 14:00 02:00",
    token: "2be8f6c410",
  },
];

export const CHANNEL_IDS = ENTRANCES.map(({ id }) => id);

export function entranceSheets(lastReceived: string): Sheets {
  const opening = new Map<string, string[]>();
  for (const { id, open } of ENTRANCES) {
    if (open) opening.set(open, [...(opening.get(open) ?? []), id]);
  }
  return {
    channels: ENTRANCES.map((entrance) => channelRow(entrance, lastReceived)),
    routing: ENTRANCES.map(routingRow),
    openingHours: [...opening].map(([open, channels]): Row => {
      const [days = "", start = "", end = ""] = open.split(" ");
      return { name: `${days} ${start}–${end}`, days, start, end, enabled: "是", channels };
    }),
  };
}

function channelRow(
  { id, name, kind, customers, address, authorisedUntil }: Entrance,
  lastReceived: string,
): Row {
  const site = {
    snippetPresent: "是",
    manualInit: "否",
    initCalled: "无此项",
    withoutButton: "否",
    showPanelCalled: "无此项",
  };
  return {
    id,
    name,
    kind,
    enabled: "是",
    customersPerWeek: customers,
    address,
    lastReceivedAt: lastReceived,
    ...(authorisedUntil ? { authorisation: "已授权", authorisedUntil } : { authorisation: "无需授权" }),
    ...(kind === "网页插件" && { enterpriseId: "8f0c2d5e7a914b36a1d0c4f7", ...site }),
    ...(kind === "聊天链接" && { enterpriseId: "8f0c2d5e7a914b36a1d0c4f7" }),
    ...(["网页插件", "聊天链接"].includes(kind) && {
      customerIdLength: "无此项",
      customerIdShared: "无此项",
    }),
    ...(kind === "App SDK" && { customerIdLength: 24, customerIdShared: "否" }),
    ...(kind === "邮件" && { mailFetched: "是", mailForwarded: "否", mailVerified: "是" }),
  };
}

function routingRow({ id, groups, token }: Entrance): Row {
  return {
    channelId: id,
    strategy: "自动分配",
    groups,
    agents: "无此项",
    choices: "无此项",
    fallback: "2 组内转接",
    fallbackAfterInit: "否",
    agentToken: "无此项",
    groupToken: token ?? "无此项",
    notifiesUnassigned: "是",
  };
}
