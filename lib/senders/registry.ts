import { dingtalk } from "./dingtalk";
import { email } from "./email";
import { feishu } from "./feishu";
import type { AnySender } from "./sender";
import { slack } from "./slack";
import { webhook } from "./webhook";
import { wecom } from "./wecom";

/** Every kind of target: one line each. */
export const senders = { wecom, dingtalk, feishu, slack, email, webhook };

export type SenderKind = keyof typeof senders;

/** Settings and secrets were parsed by the sender's own schemas before they were stored. */
export function senderOf(kind: SenderKind): AnySender {
  return senders[kind] as AnySender;
}
