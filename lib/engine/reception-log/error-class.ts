import type { ErrorClass } from "./entry";

/** The first that matches counts: a refused key that answers 403 is a matter of rights before it is one of the interface. */
const PATTERNS: readonly (readonly [ErrorClass, RegExp])[] = [
  [
    "permission",
    /\b(401|403)\b|unauthori[sz]ed|forbidden|permission|access denied|无权限|没有权限|权限不足|未授权|认证失败/i,
  ],
  [
    "network",
    /timed? ?out|timeout|econn|enotfound|eai_again|socket|dns|network|unreachable|reset by peer|tls|ssl|websocket|网络|超时|连接(中断|失败|断开)|断网|掉线/i,
  ],
  [
    "server",
    /\b5\d\d\b|internal server|server error|crash|overload|unavailable|服务器|服务异常|系统繁忙|系统异常/i,
  ],
  ["push", /push|apns|fcm|notification|推送|通知/i],
  ["cache", /cache|stale|缓存|已过期/i],
  [
    "integration",
    /\b4\d\d\b|webhook|callback|json|xml|parse|schema|format|endpoint|rate limit|too many requests|接口|回调|格式|解析|频率|限流/i,
  ],
  ["client", /client|browser|version|offline|客户端|浏览器|版本|离线/i],
];

/** The class of cause an error text speaks of; `other` when it speaks of none. */
export function errorClass(text: string): ErrorClass {
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";
}

const VARYING: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, "…"],
  [/\b\d{1,3}(\.\d{1,3}){3}(:\d+)?\b/g, "…"],
  [/\b[0-9a-f]{12,}\b/gi, "…"],
  [/"[^"]*"|'[^']*'|“[^”]*”|「[^」]*」/g, "“…”"],
];
/** Status codes tell errors apart; longer numbers are ids, times and counts. */
const LONG_NUMBER = /\d{4,}/g;
const MAX_KEY = 200;

/** The error without what differs from message to message, so that a thousand of them are one kind. */
export function errorKey(text: string): string {
  const plain = VARYING.reduce((all, [pattern, mark]) => all.replace(pattern, mark), text);
  return plain.replace(LONG_NUMBER, "…").replace(/\s+/g, " ").trim().slice(0, MAX_KEY);
}
