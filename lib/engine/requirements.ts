import type { Text } from "./text";

/**
 * The field guide: what a team expects to have checked when customers' messages do not arrive, by number. Rules name the
 * numbers they answer. `configured` is read from settings and judged by rules; `probed` needs a test from outside,
 * `recorded` a log or an incident, `done` a person; `context` only widens the vocabulary.
 */
export type RequirementKind = "configured" | "probed" | "recorded" | "done" | "context";
export type Requirement = { kind: RequirementKind; title: Text };

const configured = requirementOf("configured");
const probed = requirementOf("probed");
const recorded = requirementOf("recorded");
const done = requirementOf("done");
const context = requirementOf("context");

function requirementOf(kind: RequirementKind) {
  return (zh: string, en: string): Requirement => ({ kind, title: { zh, en } });
}

export const REQUIREMENTS: Readonly<Record<string, Requirement>> = {
  "S-01": probed("网络稳定，应用已连接互联网", "The network is stable and the app is online"),
  "S-02": configured("渠道能够接收消息", "The channel can receive messages"),
  "S-03": probed("防火墙与安全设置未阻断传输", "Firewall and security settings let messages through"),
  "S-04": done("重启应用、清除缓存", "Restart the app and clear its caches"),
  "S-05": configured("自动回复已启用，系统无异常", "Auto-reply is on and the system is healthy"),
  "S-06": configured(
    "接收不慢：负载、容量与客户端版本",
    "Reception is not slow: load, capacity, client version",
  ),
  "S-07": probed("服务器没有停机", "The server is not down"),
  "S-08": configured("负载与容量相称", "Load and capacity fit each other"),
  "S-09": probed("网络传输链路正常", "The network path carries messages"),
  "S-10": configured(
    "缓存没有过期或损坏，并定期清理",
    "Caches are neither stale nor damaged, and are cleaned regularly",
  ),
  "S-11": configured("缓存大小与过期时间合适", "Cache size and expiry are sensible"),
  "S-12": configured("客户端缓存没有积压", "The client's cache has not piled up"),
  "S-13": configured("账号有接收和处理消息的权限", "Accounts may receive and handle messages"),
  "S-14": configured("角色权限没有冲突，并与职责一致", "Roles do not conflict and match people's duties"),
  "S-15": configured("消息推送已启用并已授权", "Push is on and its permission granted"),
  "S-16": recorded("查看消息接收日志", "The receiving log can be read"),
  "S-17": recorded("分析错误、重复与丢失", "Errors, duplicates and losses are told apart"),
  "S-18": probed("防火墙没有拦截平台的地址", "The firewall lets the platform's hosts through"),
  "S-19": configured("与 CRM、社交媒体、电商平台的连接正常", "Links to CRM, social media and shops work"),
  "S-20": probed("测试 API 通信", "API calls are tested"),
  "S-21": configured("API 密钥与认证信息有效", "API keys and credentials are valid"),
  "S-22": configured("API 地址与请求格式正确", "API addresses and formats are right"),
  "S-23": configured("按状态码区分 API 响应", "API responses are read by their status"),
  "S-24": configured(
    "推送方式：本地推送、长连接或 WebSocket",
    "How messages are pushed: local, long connection or WebSocket",
  ),
  "S-25": configured("设备资源够用", "Devices have the resources they need"),
  "S-26": configured("设备与系统适用", "Devices and systems are suitable"),
  "S-27": configured("浏览器通知已允许", "The browser may notify"),
  "S-28": configured("浏览器缓存与 Cookie 可用", "The browser's storage and cookies work"),
  "S-29": configured("浏览器版本支持 WebSocket", "The browser's version supports WebSocket"),
  "S-30": configured("客户端版本够新", "Client versions are recent enough"),
  "S-31": configured("自动更新正常", "Automatic updates work"),
  "S-32": configured("客户端性能没有因版本落后而下降", "Clients are not slow for want of an update"),
  "S-33": configured("有可用的备用客服渠道", "A fallback service channel is ready"),
  "S-34": configured("有可用的消息转接策略", "Messages can be redirected elsewhere"),
  "S-35": configured(
    "能够通知团队成员并给出临时联系方式",
    "The team can be told, and a temporary contact given",
  ),
  "S-36": configured(
    "故障时有自动回复，并给出其他联系方式",
    "An automatic reply offers another way when things fail",
  ),
  "S-37": configured("回复中有可打开的常见问题链接", "The reply links to help that opens"),
  "S-38": configured("回复中有紧急处理渠道", "The reply names an emergency channel"),
  "S-39": configured("能够及时向厂商报修", "The vendor can be told at once"),
  "S-40": done("与厂商协作排查并跟进", "The vendor's work is followed up"),
  "S-41": recorded("记录并总结故障原因", "Causes are recorded and summed up"),
  "S-42": recorded("吸取教训并改进配置与流程", "Lessons change the configuration or the process"),
  "S-43": configured("客服在线状态会更新", "Agents' status is kept current"),
  "S-44": probed("连接不频繁断开", "Connections do not keep dropping"),
  "S-45": configured("已登录的客服保持实时连接", "Signed-in agents are connected in real time"),
  "S-46": configured("离线消息会保留", "Offline messages are kept"),
  "S-47": configured("服务时间设置正确", "Working hours are set correctly"),
  "S-48": configured("权限来自合适的角色", "Permissions come from fitting roles"),
  "S-49": configured("自动回复已设置", "Auto-replies are set up"),
  "S-50": configured("CRM 接口可以连接", "The CRM's interface connects"),
  "S-51": configured("绑定的网站地址正确", "The bound site's address is right"),
  "S-52": configured("客户端可以打开、登录和更新", "The client opens, signs in and updates"),
  "S-53": probed("海外网络可以连接", "Connections from abroad work"),
  "S-54": recorded("可以查看响应速度", "Response times can be seen"),
  "S-55": configured("各来源的消息集中管理", "Messages of all sources are in one place"),
  "S-56": context("平台对比、注册、隐私等", "Platform comparison, sign-up, privacy and the like"),
};
