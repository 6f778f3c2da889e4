import "server-only";
import type { Gate, Sentence } from "@/lib/contracts/explanation";
import type { ComingDark, ComingEvent, ForecastView } from "@/lib/contracts/forecast";
import type { EditView } from "@/lib/contracts/repairs";
import { tellEdit } from "@/lib/engine/draft/tell-edit";
import { type ComingDark as EngineDark, dayOf } from "@/lib/engine/forecast";
import { findingId, type Subject } from "@/lib/engine/finding";
import type { ForecastEvent } from "@/lib/engine/forecast-events";
import { withLayers } from "@/lib/engine/forecast-layers";
import { repairsOfComing } from "@/lib/engine/forecast-repairs";
import { namesIn } from "@/lib/engine/names-in";
import type { Cause } from "@/lib/engine/proof/cause";
import type { RuleMeta } from "@/lib/engine/rule";
import { rowsOf, type Snapshot } from "@/lib/engine/snapshot";
import { ruleMeta } from "@/lib/server/findings/rule-meta";
import { ownMetas } from "@/lib/server/own-rules/stored";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import type { View } from "@/lib/server/views/current";
import { explainerOf, findingIds } from "@/lib/server/views/explain";
import { headOf } from "@/lib/server/views/head";
import { daysOf } from "./days";
import { layersEnding } from "./layers";
import { type Beginning, lookAhead } from "./look-ahead";

/** Repairs are looked for where it goes dark first; each search proves whole weeks. */
const REPAIRED = 1;
const MOST_REPAIRS = 3;

/** What the calendar does to reception in the ninety days after a view. */
export async function forecastOf(
  organisationId: string,
  view: View,
  beginning: Beginning,
): Promise<ForecastView> {
  const loaded = await loadSnapshot(organisationId, view.snapshot.id);
  const { snapshot, report } = loaded;
  const scope = { organisationId, sourceId: view.source.id };
  const layers = await layersEnding(
    scope,
    loaded,
    beginning === "snapshot" ? Date.parse(loaded.takenAt) : Date.now(),
  );
  const calendar = lookAhead(loaded, beginning);
  const ahead = { ...withLayers(calendar, layers), at: calendar.at };
  const own = await ownMetas(organisationId);
  const eventOf = (event: ForecastEvent) => eventView(snapshot, own, event);
  const explainer = await explainerOf(
    { organisationId, view, findings: findingIds(report) },
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
    events: one.events.map(eventOf),
    repairs: place < REPAIRED ? repairsFor(snapshot, ahead.at, one) : null,
  }));
  return {
    view: headOf(view),
    from: ahead.from,
    days: daysOf(snapshot, ahead),
    events: ahead.events.map(eventOf),
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

function eventView(
  snapshot: Snapshot,
  own: ReadonlyMap<string, RuleMeta>,
  { kind, at, until, subject, channelIds, ruleId }: ForecastEvent,
): ComingEvent {
  const channels = rowsOf(snapshot, "channels");
  return {
    kind,
    at,
    until,
    date: dayOf(snapshot, Date.parse(at)),
    subject,
    channels:
      channelIds && channelIds.map((id) => ({ id, name: channels.find((one) => one.id === id)?.name ?? id })),
    rule: ruleId === undefined ? null : { id: ruleId, ...ruleOf(kind, ruleId, subject, own) },
  };
}

/** A waiver is of a fault, an attestation of what would be well. */
function ruleOf(
  kind: ForecastEvent["kind"],
  ruleId: string,
  subject: Subject,
  own: ReadonlyMap<string, RuleMeta>,
): { title: Sentence; findingId: string | null } {
  const title = ruleMeta(ruleId, own)?.title;
  const isWaiver = kind === "waiver-ends";
  return {
    title: (isWaiver ? title?.fail : title?.pass) ?? { zh: ruleId, en: ruleId },
    findingId: isWaiver ? findingId(ruleId, subject) : null,
  };
}
