import type { SectionName } from "./snapshot";
import type { Text } from "./text";

/** What somebody has to do for sections that no platform hands out: they are tested, counted or written down. */
export const HOW_TO_COLLECT: Readonly<Partial<Record<SectionName, Text>>> = {
  apps: {
    zh: "请开发人员完成发版自检并导入结果",
    en: "have developers run the release checks and import them",
  },
  accessLists: {
    zh: "需要平台的 IP 白名单和办公网络的出口地址",
    en: "the platform's IP list and the outgoing addresses of the offices are needed",
  },
  subscriptions: { zh: "请登记套餐到期时间与坐席数", en: "record the seats and the end of the subscription" },
  services: {
    zh: "需要自建平台各服务的运行状态和维护记录",
    en: "the running state and the maintenance record of the platform's services are needed",
  },
  teamAlerts: {
    zh: "请登记发给团队的告警及其触发条件",
    en: "record the alerts to the team and when they fire",
  },
  probes: {
    zh: "请在办公网络和服务器上测试平台连接并导入结果",
    en: "test the connection to the platform from offices and servers and import the results",
  },
  receptionLog: {
    zh: "请导入一段时间的接收统计",
    en: "import the numbers of what was received over a stretch of time",
  },
  incidents: { zh: "请登记近期的故障及其处理进展", en: "record recent failures and what became of them" },
};
