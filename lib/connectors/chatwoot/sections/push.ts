import type { AgentPush } from "@/lib/engine/sections/devices";
import { absent, unreadable } from "@/lib/engine/value";
import { isRefused } from "../api";
import { badRows, readEntry, type Section, type Shortfall } from "../../section";
import { refusedEntry } from "../ledger";
import type { ChatwootRaw } from "../raw";
import type { NotificationRow } from "../rows";

const PUSH_FIELDS = {
  enabled: unreadable("not-offered"),
  newConversation: unreadable("not-offered"),
  newMessage: unreadable("not-offered"),
  sound: unreadable("not-offered"),
  permissionAssigned: absent,
  quietFrom: absent,
  quietTo: absent,
};

/** Only the caller's own settings are answered; everybody else has some that nobody could read. */
export function agentPushSection(raw: ChatwootRaw): Section<"agentPush"> {
  const { notifications: answer, agents, user, takenAt: at } = raw;
  if (isRefused(answer)) return { ledger: { agentPush: refusedEntry(answer, at, "absent") } };
  const own = answer.row;
  return {
    agentPush: agents.rows.map(({ id }): AgentPush => ({
      id,
      agentId: id,
      ...(own && id === user.id && toSettings(own)),
    })),
    ledger: {
      agentPush: readEntry({
        received: agents.rows.length,
        at,
        requests: ["GET notification_settings"],
        fields: PUSH_FIELDS,
        shortfalls: [OWN_ONLY, badRows(agents.bad)],
      }),
    },
  };
}

/** Kinds are switched for e-mail and for push apart; either one tells. */
function toSettings({ selected_email_flags: email, selected_push_flags: push }: NotificationRow) {
  const tells = (kind: string) => email.includes(`email_${kind}`) || push.includes(`push_${kind}`);
  return {
    enabled: push.length > 0,
    newConversation: tells("conversation_creation"),
    newMessage: tells("assigned_conversation_new_message"),
  };
}

/** True when the caller, as a member, is told of new conversations there; of others nothing is known. */
export function isToldOfNew({ notifications, members, user }: ChatwootRaw, inboxId: string): boolean {
  const answer = members[inboxId];
  if (isRefused(notifications) || !notifications.row || !answer || isRefused(answer)) return false;
  return answer.rows.some(({ id }) => id === user.id) && toSettings(notifications.row).newConversation;
}

const OWN_ONLY: Shortfall = {
  reason: "not-offered",
  text: {
    zh: "平台只提供令牌所属用户自己的通知设置",
    en: "the platform tells the notification settings of the token's own user only",
  },
};
