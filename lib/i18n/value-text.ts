import type { useFormatter, useTranslations } from "next-intl";
import { nameOf, type Names } from "@/lib/contracts/reading";

/** Codes, not amounts. */
const PLAIN_NUMBERS: ReadonlySet<string> = new Set(["lastStatus", "faqStatus"]);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

export type ValueText = (field: string, value: unknown, names?: Names) => string;

type Words = {
  t: ReturnType<typeof useTranslations<"fields">>;
  tProof: ReturnType<typeof useTranslations<"proof">>;
  format: Pick<ReturnType<typeof useFormatter>, "number" | "dateTime">;
};

/** Puts a known value of a snapshot into words: choices by name, ids by the name they stand for, times as times. */
export function valueTextIn({ t, tProof, format }: Words): ValueText {
  const separator = t("value.separator");

  function say(field: string, value: unknown, names: Names): string {
    if (value === null || value === undefined) return t("value.nothing");
    if (typeof value === "boolean") return value ? t("value.yes") : t("value.no");
    if (typeof value === "number") return sayNumber(field, value);
    if (typeof value === "string") return sayText(field, value, names);
    if (Array.isArray(value))
      return value.length === 0 ? t("value.none") : joined(value.map((one) => say(field, one, names)));
    return typeof value === "object"
      ? sayObject(field, value as Record<string, unknown>, names)
      : JSON.stringify(value);
  }

  /** Things that are lists themselves need a stronger pause between them. */
  function joined(parts: string[]): string {
    return parts.join(parts.some((part) => part.includes(separator)) ? t("value.pause") : separator);
  }

  function sayNumber(field: string, value: number): string {
    const unit = (amount: number, name: string) =>
      format.number(amount, { style: "unit", unit: name, unitDisplay: "long" });
    if (field.endsWith("Seconds"))
      return durationParts(value)
        .map(([amount, name]) => unit(amount, name))
        .join(" ");
    if (field.endsWith("Ms")) return unit(value, "millisecond");
    if (field.endsWith("Mb")) return format.number(value, { style: "unit", unit: "megabyte" });
    return format.number(value, { useGrouping: !PLAIN_NUMBERS.has(field) });
  }

  function sayText(field: string, value: string, names: Names): string {
    if (value === "") return t("value.empty");
    const name = nameOf(names, field, value);
    if (name) return name;
    const word = `word.${field}.${value}` as "word.kind.human";
    // A dot or a space would make a path of the key.
    if (/^[a-z-]+$/.test(value) && t.has(word)) return t(word);
    return INSTANT.test(value) ? format.dateTime(new Date(value), "moment") : value;
  }

  function sayObject(field: string, value: Record<string, unknown>, names: Names): string {
    const { kind, id, day, start, end, permission, effect, scope } = value;
    if (typeof id === "string" && typeof kind === "string" && Object.keys(value).length === 2)
      return nameOf(names, field, id, kind) ?? `${sayText("kind", kind, names)} ${id}`;
    if (typeof day === "number" && typeof start === "number" && typeof end === "number")
      return t("value.interval", { day: tProof(`day.${day as 1}`), from: clock(start), to: clock(end) });
    if (typeof permission === "string") {
      const right = say("permission", permission, names);
      if (effect === "deny") return t("value.denied", { permission: right });
      return scope ? t("value.onlyIn", { permission: right, scope: say("scope", scope, names) }) : right;
    }
    return Object.entries(value)
      .map(([key, inner]) => {
        const label = `label.${key}` as "label.name";
        return `${t.has(label) ? t(label) : key} ${say(key, inner, names)}`;
      })
      .join(separator);
  }

  return (field, value, names = {}) => say(field, value, names);
}

const UNITS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** The largest unit and the one below it: nobody reads a day to the second. */
function durationParts(seconds: number): [number, string][] {
  const first = UNITS.findIndex(([, size]) => seconds >= size);
  if (first === -1) return [[seconds, "second"]];
  let rest = seconds;
  return UNITS.slice(first, first + 2).flatMap(([unit, size]): [number, string][] => {
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    return amount > 0 ? [[amount, unit]] : [];
  });
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
