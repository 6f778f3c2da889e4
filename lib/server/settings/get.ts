import "server-only";
import { SETTING_AREAS, type SettingArea, type Settings } from "@/lib/contracts/settings";
import type { ViewQuery } from "@/lib/contracts/view";
import { authorize, type Context } from "@/lib/server/context";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { namesBehind } from "./names-behind";
import { sectionRows } from "./section-rows";
import { VerdictIndex } from "./verdict-index";

/** The pulled settings of one subject with what the rules say beside each value. Null while there is no snapshot. */
export async function getSettings(
  ctx: Context,
  input: ViewQuery & { area: SettingArea },
): Promise<Settings | null> {
  authorize(ctx, "settings:read");
  const view = await currentView(ctx, input);
  if (!view) return null;
  const { snapshot, report } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const verdicts = new VerdictIndex(report);
  const sections = SETTING_AREAS[input.area].map((part) => sectionRows(snapshot, verdicts, part));
  const values = sections.map(({ rows }) => rows.map(({ fields }) => fields.map(({ reading }) => reading)));
  return { view: headOf(view), sections, names: namesBehind(snapshot, values) };
}
