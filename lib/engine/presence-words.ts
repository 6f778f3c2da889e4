import type { Presence } from "./sections/people";
import type { Text } from "./text";
import type { KnownOf } from "./value";

export type PresenceStatus = KnownOf<Presence["status"]>;

/** Presence as people call it. */
export const PRESENCE_WORDS: Readonly<Record<PresenceStatus, Text>> = {
  online: { zh: "在线", en: "online" },
  busy: { zh: "忙碌", en: "busy" },
  away: { zh: "离开", en: "away" },
  rest: { zh: "小休", en: "on a break" },
  hidden: { zh: "隐身", en: "hidden" },
  offline: { zh: "离线", en: "offline" },
  stopped: { zh: "停止接待", en: "stopped" },
  suspended: { zh: "暂停接待", en: "suspended" },
};
