import { seal } from "@/lib/engine/canonical";
import { ledgerOf, rowsOf, type Snapshot } from "@/lib/engine/snapshot";
import { known, type Value } from "@/lib/engine/value";
import { callbackRows, callbacksEntry } from "./wecom-kf/callback-rows";

/** What reached a receiver by the moment of the snapshot. */
export type Heard = {
  kind: "meiqia-webhook" | "meiqia-push" | "wecom-callback";
  /** The part of its address nobody else's has. */
  path: string;
  /** Who opened it, and when: they want events to come. */
  opened: { by: string; at: string };
  /** The newest of each kind and account. */
  events: readonly { kind: string; subject: string | null; at: string }[];
};

/**
 * The snapshot with what events proved. A webhook or an app that sends to a receiver here is known by its address: then the
 * last event and the signature are observed, whoever declared the rest. Of WeCom, each account's last callback, as a webhook that
 * tells of it: the platform lists none.
 */
export function withEvents(snapshot: Snapshot, heard: readonly Heard[]): Snapshot {
  const told = heard.filter(({ events }) => events.length > 0);
  if (told.length === 0) return snapshot;
  const sendsTo = (url: Value<string>, kind: Heard["kind"]) =>
    told.find((one) => one.kind === kind && endsIn(known(url), one.path));
  const parts: Partial<Snapshot> = {};
  if (snapshot.webhooks)
    parts.webhooks = rowsOf(snapshot, "webhooks").map((row) => {
      const receiver = sendsTo(row.url, "meiqia-webhook");
      if (!receiver) return row;
      const at = newestOf(receiver, ({ kind }) => kind.startsWith("conversation."));
      return { ...row, signatureSelfTest: "passed" as const, ...(at !== null && { lastEventAt: at }) };
    });
  if (snapshot.sdkPush)
    parts.sdkPush = rowsOf(snapshot, "sdkPush").map((row) =>
      sendsTo(row.url, "meiqia-push")
        ? { ...row, urlAnswers: true, signatureSelfTest: "passed" as const }
        : row,
    );
  const callback = told.find(({ kind }) => kind === "wecom-callback");
  if (callback && snapshot.integrations)
    parts.integrations = rowsOf(snapshot, "integrations").map((row) => {
      const at = newestOf(callback, ({ subject }) => subject !== null && row.id === `sync-${subject}`);
      return at === null ? row : { ...row, lastEventAt: at };
    });
  if (callback && snapshot.platform.kind === "wecom-kf" && !snapshot.webhooks) {
    const rows = callbackRows(snapshot, callback.opened, (account) =>
      newestOf(callback, ({ kind, subject }) => kind === "kf_msg_or_event" && subject === account),
    );
    parts.webhooks = rows;
    parts.ledger = { ...snapshot.ledger, webhooks: callbacksEntry(rows, ledgerOf(snapshot, "channels").at) };
  }
  return seal({ ...snapshot, ...parts });
}

function endsIn(url: string | undefined, path: string): boolean {
  return url !== undefined && url.split(/[?#]/)[0]?.endsWith(path) === true;
}

function newestOf({ events }: Heard, which: (event: Heard["events"][number]) => boolean): string | null {
  const moments = events.filter(which).map(({ at }) => at);
  return moments.reduce<string | null>((newest, at) => (newest === null || newest < at ? at : newest), null);
}
