import { fail, judge, pass } from "./judge";
import type { LedgerEntry } from "./ledger";
import type { Outcome } from "./rule";
import type { Text } from "./text";
import { daysSince } from "./time";
import { read, type Value } from "./value";

type Duty = { ledger: Readonly<LedgerEntry>; everyDays: number; at: number };

/**
 * Judges a duty that has to be repeated (a test, a check, a cleaning); `{last}` in the message tells when it was
 * last done. An empty date in a declared section means that nobody recorded one, which is as good as never; where
 * the section was read from the platform it only means that we do not know.
 */
export function judgeLastDone<F extends string>(
  row: { [K in F]?: Value<string> },
  field: F,
  { ledger, everyDays, at }: Duty,
): Outcome {
  const reading = read<string>(row[field]);
  if (reading.state === "unreadable" && reading.reason === "not-collected" && ledger.basis === "declared") {
    return fail([field], { last: NEVER, limit: everyDays });
  }
  if (!("value" in reading)) return judge({ [field]: row[field] }, [field], () => pass);
  const days = daysSince(reading.value, at);
  return days > everyDays ? fail([field], { last: daysAgo(Math.floor(days)), limit: everyDays }) : pass;
}

const NEVER: Text = { zh: "没有记录", en: "never recorded" };
const daysAgo = (days: number): Text => ({ zh: `${days} 天前`, en: `${days} days ago` });
