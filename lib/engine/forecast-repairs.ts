import { applyEdits } from "./draft/apply";
import type { Edit } from "./draft/edit";
import { Facts } from "./facts";
import { accountEnds, type ComingDark, WEEK, weekAt } from "./forecast";
import { hydrate } from "./hydrate";
import { repairsAt, type Repair } from "./repairs/repairs";
import type { Snapshot } from "./snapshot";

const YEAR = 365 * 86_400_000;

type Moment = Pick<ComingDark, "channelId" | "hour" | "start">;

/**
 * The smallest changes that can be made today so that a coming hour does not go dark, as many as asked for. Searched on
 * the configuration as the calendar will have left it by then, then proven on today's. `at` begins the forecast.
 */
export function repairsOfComing(snapshot: Snapshot, at: number, moment: Moment, most: number): Repair[] {
  const begins = Date.parse(moment.start);
  const week = at + Math.max(0, Math.floor((begins - at) / WEEK)) * WEEK;
  const ended = accountEnds(snapshot).filter(({ end }) => end > at && end <= begins);
  const then = applyEdits(
    snapshot,
    ended.map(({ id }) => ({ op: "set", section: "agents", key: id, field: "state", value: "disabled" })),
  );
  const found = repairsAt(new Facts(hydrate(then)), moment.channelId, moment.hour, week)?.repairs ?? [];
  const repairs: Repair[] = [];
  for (const repair of found) {
    if (repairs.length === most) break;
    const edits = repair.edits.map((edit) => prolonged(edit, ended, begins));
    if (isReceived(snapshot, edits, at, week, moment)) repairs.push({ ...repair, edits });
  }
  return repairs;
}

/** An account that will have ended is not switched on again: it is given a later last day. */
function prolonged(edit: Edit, ended: readonly { id: string }[], begins: number): Edit {
  const isEnded = edit.op === "set" && edit.section === "agents" && ended.some(({ id }) => id === edit.key);
  if (!isEnded || edit.field !== "state") return edit;
  return { ...edit, field: "validUntil", value: new Date(begins + YEAR).toISOString().slice(0, 10) };
}

function isReceived(
  snapshot: Snapshot,
  edits: readonly Edit[],
  at: number,
  week: number,
  { channelId, hour }: Moment,
): boolean {
  const channel = weekAt(applyEdits(snapshot, edits), week, at).find(({ id }) => id === channelId);
  return channel?.hours[hour]?.verdict === "PROVEN";
}
