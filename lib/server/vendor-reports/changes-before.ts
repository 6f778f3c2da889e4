import "server-only";
import type { Messages } from "next-intl";
import type { Names } from "@/lib/contracts/reading";
import type { EditView } from "@/lib/contracts/repairs";
import type { Text } from "@/lib/engine/text";
import type { VendorReportEvidence } from "@/lib/exports/vendor-report/evidence";
import { editTextIn } from "@/lib/i18n/edit-text";
import { loadMessages } from "@/lib/i18n/messages";
import type { Context } from "@/lib/server/context";
import { driftAround } from "@/lib/server/incidents/drift-around";
import { darkHourOf } from "@/lib/server/incidents/hit-channels";
import type { View } from "@/lib/server/views/current";

type Around = {
  good: { id: string };
  failing: { id: string };
  view: View;
  channels: readonly { id: string }[];
  moments: readonly number[];
};

/** The changes between the last good and the failing snapshot that darken these channels, the worst first, in both languages. */
export async function changesBefore(
  { id, timezone }: Context["organisation"],
  { good, failing, view, channels, moments }: Around,
): Promise<VendorReportEvidence["changes"]> {
  const channelIds = channels.map((channel) => channel.id);
  const hit = view.summary.channels.filter((channel) => channelIds.includes(channel.id));
  const dark = darkHourOf(hit, moments, view.summary.timezone);
  const { changes, total, bisection, names } = await driftAround(id, { good, failing, channelIds, dark });
  const say = await sayEdits(timezone);
  return {
    total,
    // The others are nobody's business outside the company, and explain nothing.
    ranked: changes.flatMap(({ darkens, ...edit }) =>
      darkens !== null && darkens > 0 ? [{ text: say(edit, names), darkens }] : [],
    ),
    untried: changes.filter(({ darkens }) => darkens === null).length + total - changes.length,
    suspects: (bisection?.suspects ?? []).map((edit) => say(edit, names)),
    inconclusive: bisection?.inconclusive ?? null,
  };
}

async function sayEdits(timezone: string): Promise<(edit: EditView, names: Names) => Text> {
  const [zhMessages, enMessages]: [Messages, Messages] = await Promise.all([
    loadMessages("zh-CN"),
    loadMessages("en"),
  ]);
  const zh = editTextIn("zh-CN", zhMessages, timezone);
  const en = editTextIn("en", enMessages, timezone);
  return (edit, names) => ({ zh: zh(edit, names), en: en(edit, names) });
}
