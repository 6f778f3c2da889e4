/**
 * The faults put into the sample company: which rule must name which subject, in which of the three moments. They
 * show what the product finds; nothing in the product knows this list.
 */
export type Planted = {
  ruleId: string;
  subject: string;
  /** Index of the first moment that has the fault, and of the last one. */
  since: 0 | 1 | 2;
  until: 0 | 1 | 2;
};

const planted = (
  ruleId: string,
  subject: string,
  since: Planted["since"],
  until: Planted["until"] = 2,
): Planted => ({ ruleId, subject, since, until });

export const PLANTED: readonly Planted[] = [
  planted("push/sdk-off", "android", 0),
  planted("client/outdated", "PC-10009", 0, 1),
  planted("client/auto-update-failed", "PC-10009", 0, 1),
  planted("client/web-only-cover", "mini", 0),
  planted("group/no-redistribute-on-logout", "g208", 0),
  planted("role/conflict-unknown", "10033", 0),
  planted("role/review-overdue", "qa", 0, 1),
  planted("cache/never-cleaned", "workbench", 0),
  planted("role/duty-mismatch", "10022", 0),
  planted("push/agent-disabled", "10008", 0, 0),
  planted("queue/limit-low", "queue-vip", 0, 0),
  planted("emergency/fallback-untested", "backup-mail", 0, 0),
  planted("block/sensitive-word-common", "b-4", 0, 1),
  planted("hours/open-without-roster", "weibo", 0),

  planted("role/no-reception-permission", "night", 1),
  planted("group/no-receiving-member", "g205", 1),
  planted("role/high-role-not-receiving", "lead", 1, 1),
  planted("agent/disabled-in-roster", "10023", 1),
  planted("agent/not-activated", "10058", 1, 1),
  planted("channel/authorization-expiring", "weibo", 1, 1),
  planted("integration/link-down", "douyin-link", 1, 1),
  planted("channel/false-comfort", "douyin", 1, 1),
  planted("integration/response-server-error", "douyin-link", 1, 1),
  planted("hours/agent-gap", "wecom", 1),
  planted("notify/browser-denied", "WEB-10017", 1),
  planted("cache/ttl-too-long", "site-cdn", 1),
  planted("reply/off-hours-empty", "off-hours", 1),
  planted("role/changed-before-failure", "2026-10-29", 1),
  planted("emergency/lesson-open", "2026-10-29", 1),

  planted("channel/reauthorization-required", "weibo", 2),
  planted("channel/false-comfort", "weibo", 2),
  planted("channel/false-comfort", "api", 2),
  planted("credential/regenerated", "api-token", 2),
  planted("group/no-members", "g207", 2),
  planted("agent/service-limit-zero", "10031", 2),
  planted("prechat/blocks-allocation", "prechat", 2),
  planted("webhook/failing", "crm-hook", 2),
  planted("channel/no-button", "m-site", 2),
  planted("block/too-wide", "b-6", 2),
  planted("agent/not-available-on-shift", "10002", 2),
  planted("agent/stale-connection", "10045", 2),
  planted("emergency/auto-reply-no-contact", "emergency", 2),
  planted("log/unanswered", "intl", 2),
  planted("log/first-response-slow", "intl", 2),
];
