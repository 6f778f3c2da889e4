import "server-only";
import type { Gate } from "@/lib/contracts/explanation";
import type { ComingDark, ComingEvent, ForecastDay, ForecastView } from "@/lib/contracts/forecast";
import type { EditView } from "@/lib/contracts/repairs";
import type { ViewQuery } from "@/lib/contracts/view";
import { tellEdit } from "@/lib/engine/draft/tell-edit";
import { type ComingDark as EngineDark, dayOf } from "@/lib/engine/forecast";
import type { ForecastEvent } from "@/lib/engine/forecast-events";
import { repairsOfComing } from "@/lib/engine/forecast-repairs";
import { namesIn } from "@/lib/engine/names-in";
import type { Cause } from "@/lib/engine/proof/cause";
import { rowsOf, type Snapshot } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { explainerOf } from "@/lib/server/views/explain";
import { headOf } from "@/lib/server/views/head";
import { daysOf } from "./days";
import { lookAhead } from "./look-ahead";

/** Repairs are looked for where it goes dark first; each search proves whole weeks. */
const REPAIRED = 1;
const MOST_REPAIRS = 3;

/** What the calendar does to reception in the coming ninety days while nobody changes anything. */
export async function getForecast(ctx: Context, input: ViewQuery): Promise<ForecastView> {
  authorize(ctx, "forecast:read");
  const view = await currentView(ctx, input);
  const nothing = { days: [] as ForecastDay[], events: [], dark: [], names: {} };
  if (!view) return { ...nothing, view: null, from: new Date().toISOString() };
  const organisationId = ctx.organisation.id;
  const loaded = await loadSnapshot(organisationId, view.snapshot.id);
  const { snapshot, report } = loaded;
  const ahead = lookAhead(loaded, { isPast: input.snapshot !== undefined });
  const explainer = await explainerOf(
    { organisationId, view, report },
    ahead.dark.flatMap((one) => one.causes),
  );
  const dark = ahead.dark.map((one, place): ComingDark => ({
    channelId: one.channelId,
    name: one.name,
    start: one.start,
    date: dayOf(snapshot, Date.parse(one.start)),
    hour: one.hour,
    hours: one.hours,
    causes: decidingCauses(one.causes).map((cause) => explainer.cause(cause)),
    events: one.events.map((event) => eventView(snapshot, event)),
    repairs: place < REPAIRED ? repairsFor(snapshot, ahead.at, one) : null,
  }));
  return {
    view: headOf(view),
    from: ahead.from,
    days: daysOf(snapshot, ahead),
    events: ahead.events.map((event) => eventView(snapshot, event)),
    dark,
    names: namesIn(
      snapshot,
      dark.map(({ repairs }) => repairs),
    ),
  };
}

const DOOR: readonly Gate[] = ["channel", "connection", "routing", "hours"];

/** While the channel's own gates are shut, who stands behind them does not matter. */
function decidingCauses(causes: readonly Cause[]): readonly Cause[] {
  const door = causes.filter(({ gate }) => DOOR.includes(gate));
  return door.length > 0 ? door : causes;
}

function repairsFor(snapshot: Snapshot, at: number, dark: EngineDark): EditView[][] {
  return repairsOfComing(snapshot, at, dark, MOST_REPAIRS).map(({ edits }) =>
    edits.map((edit) => tellEdit(snapshot, edit)),
  );
}

function eventView(snapshot: Snapshot, { kind, at, until, subject, channelIds }: ForecastEvent): ComingEvent {
  const channels = rowsOf(snapshot, "channels");
  return {
    kind,
    at,
    until,
    date: dayOf(snapshot, Date.parse(at)),
    subject,
    channels:
      channelIds && channelIds.map((id) => ({ id, name: channels.find((one) => one.id === id)?.name ?? id })),
  };
}
