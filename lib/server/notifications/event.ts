import "server-only";
import type {
  NotificationContent,
  NotificationItem,
  NotifiedEvent,
  Subscription,
} from "@/lib/contracts/notifications";
import { SEVERITIES, type Severity } from "@/lib/engine/verdict";

/** Something that happened and that somebody may want to hear of. */
export type NotificationEvent = {
  kind: NotifiedEvent;
  organisationId: string;
  /** Whose channels its items name; absent for what concerns the organisation. */
  sourceId: string | null;
  at: Date;
  /** Equal for what is the same thing again. */
  sameAs: string;
  /** Told to every target at most once, however long ago. */
  once?: boolean;
  /** The name of what it is about. */
  subject: string;
  /** Of the whole, where the items have none of their own; null passes every threshold. */
  severity: Severity | null;
  items: readonly NotificationItem[];
  /** Page that shows it. */
  path: string;
};

/** More would not fit into a message; how many there were is said. */
const MOST_ITEMS = 20;

const reaches = (severity: Severity, threshold: Severity) =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);

/** What of an event a target wants to hear; null when nothing. */
export function contentFor(event: NotificationEvent, subscription: Subscription): NotificationContent | null {
  const { events, severity: threshold, channels } = subscription;
  if (!events.includes(event.kind)) return null;
  if (event.severity && !reaches(event.severity, threshold)) return null;
  const wanted = new Set(
    channels.filter(({ source }) => source === event.sourceId).map(({ channel }) => channel),
  );
  const concerns = (item: NotificationItem) =>
    channels.length === 0 ||
    item.channels.length === 0 ||
    item.channels.some((channel) => wanted.has(channel));
  const items = event.items.filter(
    (item) =>
      concerns(item) &&
      (!item.severity || reaches(item.severity, threshold)) &&
      // Told under its own name to those who asked for that.
      !(event.kind === "new-finding" && item.expires && events.includes("credential-expiring")),
  );
  if (event.items.length > 0 && items.length === 0) return null;
  const { subject, path, severity } = event;
  const worst = SEVERITIES.find((one) => items.some((item) => item.severity === one));
  return {
    subject,
    path,
    severity: worst ?? severity,
    items: items.slice(0, MOST_ITEMS),
    total: items.length,
  };
}
