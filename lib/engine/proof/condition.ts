import type { Channel } from "../sections/channels";
import { read, type Value } from "../value";

/** Something that must hold before a row has any say, and the field that tells. */
export type Condition = { field: string; holds: "yes" | "no" | "unknown" };

type Row = { channelIds?: Value<string[]> };

/** A row that names its channels carries only those. */
export function carries({ channelIds }: Row, { id }: Channel): Condition {
  return when("channelIds", channelIds, (ids) => ids.includes(id));
}

/** A row that names no channels holds for all of them. */
export function concerns({ channelIds }: Row, { id }: Channel): Condition {
  const condition = when("channelIds", channelIds, (ids) => ids.length === 0 || ids.includes(id));
  return read(channelIds).state === "absent" ? { ...condition, holds: "yes" } : condition;
}

/** A platform without the switch has it on. */
export function isOn({ enabled }: { enabled?: Value<boolean> }): Condition {
  const condition = when("enabled", enabled, (on) => on);
  return read(enabled).state === "absent" ? { ...condition, holds: "yes" } : condition;
}

/** Holds when the field is known and the test says so; never where the platform has no such field. */
export function when<T>(field: string, value: Value<T>, test: (value: T) => boolean): Condition {
  const reading = read(value);
  if (reading.state === "unreadable") return { field, holds: "unknown" };
  return { field, holds: "value" in reading && test(reading.value) ? "yes" : "no" };
}
