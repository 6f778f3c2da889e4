import type { Text } from "./text";

const SHOWN = 3;

/** The first few names and how many there are in all, for a sentence. `counter` is the Chinese measure word. */
export function nameList(names: readonly string[], counter: "人" | "个" | "项"): Text {
  const shown = names.slice(0, SHOWN);
  const more = names.length - shown.length;
  if (more === 0) return { zh: shown.join("、"), en: shown.join(", ") };
  return {
    zh: `${shown.join("、")}等 ${names.length} ${counter}`,
    en: `${shown.join(", ")} and ${more} more`,
  };
}
