import type { ConversationRow } from "./conversations";

/**
 * What conversations let one conclude. Pure. Nothing here is a setting of the platform: somebody who received nothing
 * never appears, and a group that is missing may be switched off as well as quiet.
 */
export type Inferred = {
  id: string;
  name: string;
  email?: string;
  conversations: number;
  /** Closed without one message of an agent although the customer spoke; undefined when the counts could not be read. */
  unanswered: number | undefined;
  /** Nine of ten waited at most so long; undefined without any number. */
  firstResponseSeconds: number | undefined;
  /** ISO 8601. */
  lastReceivedAt: string;
};

type Subject = { id: string; name?: string; email?: string };

export const inferAgents = (rows: readonly ConversationRow[]) =>
  infer(rows, ({ agent_ID: id, agent_name, agent_nick_name, agent_account: email }) =>
    id === undefined ? null : { id, name: agent_name || agent_nick_name, email },
  );

export const inferGroups = (rows: readonly ConversationRow[]) =>
  infer(rows, ({ group_id: id, group_name: name }) => (id === undefined ? null : { id, name }));

export const inferChannels = (rows: readonly ConversationRow[]) =>
  infer(rows, ({ main_channel: main, sub_channel: sub }) => {
    if (!main) return null;
    const id = sub ? `${main}/${sub}` : main;
    return { id, name: id };
  });

function infer(
  rows: readonly ConversationRow[],
  subjectOf: (row: ConversationRow) => Subject | null,
): Inferred[] {
  const bySubject = new Map<string, { subject: Subject; rows: ConversationRow[] }>();
  // The newest conversation decides what a name is, and the number of the conversation between two of one second.
  const inOrder = [...rows].sort(
    (a, b) => a.conv_start_tm.localeCompare(b.conv_start_tm) || a.conv_id.localeCompare(b.conv_id),
  );
  for (const row of inOrder) {
    const subject = subjectOf(row);
    if (subject === null) continue;
    const own = bySubject.get(subject.id)?.rows ?? [];
    own.push(row);
    bySubject.set(subject.id, { subject, rows: own });
  }
  return [...bySubject.values()].map(({ subject, rows: own }) => ({
    id: subject.id,
    name: subject.name || subject.email || subject.id,
    ...(subject.email && { email: subject.email }),
    conversations: own.length,
    unanswered: unansweredIn(own),
    firstResponseSeconds: ninthOfTen(own.flatMap((row) => row.conv_first_resp_wait_in_secs ?? [])),
    lastReceivedAt: own.at(-1)?.conv_start_tm ?? "",
  }));
}

function unansweredIn(rows: readonly ConversationRow[]): number | undefined {
  let count = 0;
  for (const row of rows) {
    const { conv_agent_msg_count: agent, conv_visitor_msg_count: visitor, conv_end_tm: end } = row;
    if (agent === undefined || visitor === undefined || end === undefined) return undefined;
    if (end !== null && agent === 0 && visitor > 0) count += 1;
  }
  return count;
}

function ninthOfTen(seconds: readonly number[]): number | undefined {
  const sorted = [...seconds].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.9) - 1];
}
