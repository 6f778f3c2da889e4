import { couldNotRead, fail, pass, skip, unknown } from "./judge";
import type { LedgerEntry } from "./ledger";
import type { Outcome } from "./rule";
import type { Text } from "./text";
import { daysSince } from "./time";
import { read, type Value } from "./value";

type Duty = { ledger: Readonly<LedgerEntry>; everyDays: number; at: number };

/**
 * Judges a duty that has to be repeated (a test, a check, a cleaning); `{last}` in the message tells when it was last
 * done and `{limit}` how many days may pass. A person who declares that there is no date says that it was never done;
 * a platform without the date simply keeps no such record.
 */
export function judgeLastDone<F extends string>(
  row: { [K in F]?: Value<string> },
  field: F,
  { ledger, everyDays, at }: Duty,
): Outcome {
  const reading = read<string>(row[field]);
  if (reading.state === "unreadable") return unknown([field], couldNotRead([field], [reading.reason]));
  if (reading.state === "absent") {
    return ledger.basis === "declared" ? fail([field], { last: NEVER, limit: everyDays }) : skip;
  }
  const days = daysSince(reading.value, at);
  return days > everyDays ? fail([field], { last: daysAgo(Math.floor(days)), limit: everyDays }) : pass;
}

const NEVER: Text = { zh: "从未", en: "never" };
const daysAgo = (days: number): Text => ({ zh: `${days} 天前`, en: `${days} days ago` });
