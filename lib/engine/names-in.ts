import { rowsOf, type Snapshot } from "./snapshot";
import { known } from "./value";

const NAMED = ["agents", "groups", "roles", "roleGroups", "channels", "permissions"] as const;

/** Names for every id that occurs in the values, so that a page can write "林晓" where the snapshot holds "a17". */
export function namesIn(snapshot: Snapshot, values: unknown): Record<string, Record<string, string>> {
  const texts = new Set<string>();
  collect(values, texts);
  return Object.fromEntries(
    NAMED.map((section) => [
      section,
      Object.fromEntries(
        rowsOf(snapshot, section).flatMap((row) => {
          const name = known(row.name);
          return texts.has(row.id) && name ? [[row.id, name]] : [];
        }),
      ),
    ]),
  );
}

function collect(value: unknown, texts: Set<string>): void {
  if (typeof value === "string") texts.add(value);
  else if (typeof value === "object" && value !== null)
    for (const inner of Object.values(value)) collect(inner, texts);
}
