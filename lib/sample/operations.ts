import type { Row, Sheets } from "./document";
import type { Entrance } from "./entrances";

/** What the company records about its running operation: networks, seats, alerts and the week's numbers. */
export function operationSheets(
  today: string,
  entrances: readonly Entrance[],
  agentIds: readonly string[],
): Sheets {
  const week = { from: weekBefore(today), to: today };
  const receivers = agentIds.filter((id) => id <= "10058");
  return {
    apps: [
      app("ios", "云杉家居 iOS", "iOS", "3.9.5", "是"),
      app("android", "云杉家居 Android", "安卓", "3.9.6", "无此项"),
    ],
    probes: [
      probe(today, "office-workbench", "总部 → 工作台", "工作台", "app.meiqia.com", "正常"),
      probe(today, "office-widget", "总部 → 网页插件", "网页插件", "static.meiqia.com", "无此项"),
      probe(today, "server-api", "服务器 → 接口", "接口", "api.meiqia.com", "无此项"),
    ],
    subscriptions: [
      { id: "plan", name: "企业版", endsAt: "2027-03-31", seatsBought: 65, seatsUsed: agentIds.length },
    ],
    teamAlerts: [
      { id: "group-chat", name: "值班群机器人", enabled: "是", occasions: "全员离线；顾客等待" },
      { id: "lead-sms", name: "主管短信", enabled: "是", occasions: "排队已满" },
    ],
    incidents: [
      {
        id: "2026-06-18",
        name: "大促期间官网消息延迟",
        startedAt: "2026-06-18 20:10",
        endedAt: "2026-06-18 21:25",
        lessonRecorded: "是",
        vendorPromisedAt: "2026-06-20 18:00",
        vendorAnswered: "是",
      },
    ],
    receptionLog: [
      ...entrances.map((entrance): Row => ({ ...week, ...channelNumbers(entrance) })),
      ...receivers.map((agentId, at): Row => ({ ...week, ...agentNumbers(agentId, 40 + (at % 7) * 6) })),
    ],
  };
}

const DAY_MS = 86_400_000;

const weekBefore = (today: string) =>
  new Date(Date.parse(`${today}T00:00:00Z`) - 7 * DAY_MS).toISOString().slice(0, 10);

const app = (
  id: string,
  name: string,
  system: string,
  sdkVersion: string,
  transportExceptions: string,
): Row => ({
  id,
  name,
  channelId: "app",
  system,
  sdkVersion,
  appKeyGeneration: 3,
  transportExceptions,
});

const probe = (
  today: string,
  id: string,
  name: string,
  target: string,
  host: string,
  websocket: string,
): Row => ({
  id,
  name,
  target,
  host,
  checkedAt: `${today} 09:45`,
  reachable: "是",
  failedStep: "无此项",
  websocket,
  foreignCertificate: "否",
  adblockListed: "否",
  latencyMs: 42,
  usualLatencyMs: 40,
  attempts: 288,
  drops: 1,
  serverErrors: 0,
  limited: 0,
  fromRegion: "中国大陆",
  toRegion: "中国大陆",
});

const numbers = (conversations: number): Row => ({
  conversations,
  usualConversations: conversations,
  unanswered: 0,
  firstResponseSeconds: 38,
  duplicates: 0,
  eventsDelivered: conversations,
  eventsPulled: conversations,
  lateReplies: "无此项",
  errors: 0,
  unclassifiedErrors: 0,
});

const channelNumbers = ({ id, customers }: Entrance): Row => ({
  channelId: id,
  agentId: "无此项",
  onlineSeconds: "无此项",
  ...numbers(customers),
});

const agentNumbers = (agentId: string, conversations: number): Row => ({
  channelId: "无此项",
  agentId,
  onlineSeconds: 144_000,
  ...numbers(conversations),
});
