import { CUSTOMER, SERVICER, type MessageRow } from "./rows";

/** What messages tell without anybody reading them: who was there when, and what failed. Pure. */
const SESSION_SECONDS = 48 * 3600;
const ENDED = 3;
const EXPIRED = 4;
const REFUSED_BY_CUSTOMER = 10;

/** Customers whose session is not known to have ended, the latest first. */
export function openCustomers(messages: readonly MessageRow[], now: Date): string[] {
  const since = now.getTime() / 1000 - SESSION_SECONDS;
  const latest = new Map<string, { at: number; ended: boolean }>();
  for (const message of messages) {
    const customer = message.external_userid ?? message.event?.external_userid;
    if (customer === undefined || message.send_time < since) continue;
    const known = latest.get(customer);
    const ended =
      message.event?.event_type === "session_status_change" && message.event.change_type === ENDED;
    // Of two at the same second the end counts: nothing follows it.
    if (known && (known.at > message.send_time || (known.at === message.send_time && known.ended))) continue;
    latest.set(customer, { at: message.send_time, ended });
  }
  return [...latest]
    .filter(([, { ended }]) => !ended)
    .sort(([a, { at: first }], [b, { at: second }]) => second - first || a.localeCompare(b))
    .map(([customer]) => customer);
}

export function newestFromCustomers(messages: readonly MessageRow[]): number | undefined {
  return newest(messages.filter(({ origin }) => origin === CUSTOMER).map(({ send_time }) => send_time));
}

/** When each servicer last wrote, by user id: whoever writes has activated the account and was there. */
export function lastWritten(messages: readonly MessageRow[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { origin, servicer_userid: user, send_time: at } of messages) {
    if (origin !== SERVICER || user === undefined) continue;
    times.set(user, Math.max(times.get(user) ?? 0, at));
  }
  return times;
}

/** Replies that did not arrive: too late, or for another reason. A customer who refuses is no fault. */
export function failedReplies(messages: readonly MessageRow[]): { late: number; other: number } {
  const types = messages.flatMap(({ event }) =>
    event?.event_type === "msg_send_fail" && event.fail_type !== REFUSED_BY_CUSTOMER ? [event.fail_type] : [],
  );
  const late = types.filter((type) => type === EXPIRED).length;
  return { late, other: types.length - late };
}

const newest = (times: readonly number[]) =>
  times.reduce<number | undefined>((best, at) => (best === undefined || at > best ? at : best), undefined);
