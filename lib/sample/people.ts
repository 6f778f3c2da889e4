import type { Row, Sheets } from "./document";

export const DOMAIN = "yunshan-home.example";

type Team = {
  id: string;
  name: string;
  token: string;
  role: string;
  limit: number;
  city: string;
  /** `姓名 pinyin`, in the order of their numbers. */
  people: string;
};

/** Reception groups with their agents; numbers run on from 10001. */
export const TEAMS: readonly Team[] = [
  {
    id: "g201",
    name: "售前组",
    token: "b81e6d30c2",
    role: "presales",
    limit: 8,
    city: "杭州",
    people:
      "陈思远 chensiyuan,李娜 lina,王雨桐 wangyutong,赵一鸣 zhaoyiming,孙晓雯 sunxiaowen,周子涵 zhouzihan,吴嘉怡 wujiayi,郑浩然 zhenghaoran,冯雪 fengxue,褚文杰 chuwenjie,卫梦琪 weimengqi,蒋晨曦 jiangchenxi",
  },
  {
    id: "g202",
    name: "订单组",
    token: "4fd27a91e8",
    role: "outsource",
    limit: 10,
    city: "合肥",
    people:
      "沈丽 shenli,韩冬 handong,杨柳青 yangliuqing,朱子豪 zhuzihao,秦月 qinyue,许安然 xuanran,何静 hejing,吕明 lvming,施雅 shiya",
  },
  {
    id: "g203",
    name: "售后组",
    token: "9a3c5be714",
    role: "aftersales",
    limit: 6,
    city: "杭州",
    people:
      "张伟 zhangwei,孔令怡 konglingyi,曹宇 caoyu,严芳 yanfang,华文轩 huawenxuan,金鑫 jinxin,魏然 weiran,陶欣怡 taoxinyi,姜涛 jiangtao,戚薇 qiwei,谢婷 xieting,邹凯 zoukai",
  },
  {
    id: "g204",
    name: "安装预约组",
    token: "c06f12d8a5",
    role: "aftersales",
    limit: 6,
    city: "佛山",
    people: "喻晓峰 yuxiaofeng,柏杨 baiyang,水婧 shuijing,窦国强 douguoqiang,章慧 zhanghui",
  },
  {
    id: "g205",
    name: "夜班组",
    token: "e57b40c9f3",
    role: "night",
    limit: 12,
    city: "成都",
    people: "云飞 yunfei,苏洁 sujie,潘磊 panlei,葛小军 gexiaojun,范琳 fanlin,彭博 pengbo",
  },
  {
    id: "g206",
    name: "VIP 专席组",
    token: "71d9e2ab06",
    role: "vip",
    limit: 4,
    city: "杭州",
    people: "鲁静怡 lujingyi,韦佳 weijia,马骏 majun,苗苗 miaomiao,花婷 huating",
  },
  {
    id: "g207",
    name: "海外组",
    token: "2be8f6c410",
    role: "presales",
    limit: 5,
    city: "深圳",
    people: "方可欣 fangkexin,俞俊 yujun,任思思 rensisi,袁野 yuanye",
  },
  {
    id: "g208",
    name: "社媒组",
    token: "d3450b97ee",
    role: "social",
    limit: 8,
    city: "杭州",
    people: "柳如是 liurushi,史册 shice,唐糖 tangtang,费扬 feiyang,廉洁 lianjie",
  },
];

/** Accounts outside the groups. */
const OTHERS = [
  { person: "岑明珠 cenmingzhu", role: "qa", duties: "查看对话；质检评分" },
  { person: "薛立新 xuelixin", role: "admin", duties: "全部权限" },
] as const;

/** Team leads keep the rights of their role and serve in the group. */
const LEADS: readonly string[] = ["10001", "10022"];

/** Duties are written down for the roles that somebody looked at. */
const DUTIES: Readonly<Record<string, string>> = {
  presales: "查看对话；回复对话；编辑顾客资料",
  lead: "查看对话；回复对话；查看统计；质检评分",
};

type Person = { id: string; person: string; role: string; limit: number; city: string; duties: string };

export function peopleSheets(): Sheets {
  const groups: Row[] = [];
  const memberships: Row[] = [];
  const people: Person[] = [];
  let number = 10_000;
  for (const { id: groupId, name, token, people: list, ...rest } of TEAMS) {
    groups.push({ id: groupId, name, token, redistributeOnLogout: "是" });
    for (const person of list.split(",")) {
      const id = String((number += 1));
      const role = LEADS.includes(id) ? "lead" : rest.role;
      people.push({ id, person, role, limit: rest.limit, city: rest.city, duties: DUTIES[role] ?? "无此项" });
      memberships.push({ groupId, agentId: id });
    }
  }
  for (const other of OTHERS) people.push({ ...other, id: String((number += 1)), limit: 1, city: "杭州" });
  return { agents: people.map(agentRow), groups, memberships };
}

function agentRow({ id, person, role, limit, city, duties }: Person): Row {
  const [name = "", pinyin = ""] = person.split(" ");
  return {
    id,
    name,
    email: `${pinyin}@${DOMAIN}`,
    token: `a${Number(id) * 7919}`,
    kind: "人工客服",
    state: "启用",
    roleIds: role,
    capacity: limit,
    hideOnline: "否",
    seat: "是",
    channelIds: "全部",
    duties,
    region: city,
    validUntil: "无此项",
  };
}
