import "server-only";
import type { Names } from "@/lib/contracts/reading";
import { rowsOf, type Snapshot } from "@/lib/engine/snapshot";
import { known } from "@/lib/engine/value";

const NAMED = ["agents", "groups", "roles", "roleGroups", "channels", "permissions"] as const;

/** Names of the rows that `content` mentions by id, so that a page never carries the whole company's list. */
export function namesBehind(snapshot: Snapshot, content: unknown): Names {
  const mentioned = new Set<string>();
  collect(content, mentioned);
  return Object.fromEntries(
    NAMED.map((section) => [
      section,
      Object.fromEntries(
        rowsOf(snapshot, section).flatMap(({ id, name }) => {
          const text = known(name);
          return mentioned.has(id) && text ? [[id, text] as const] : [];
        }),
      ),
    ]),
  );
}

function collect(content: unknown, into: Set<string>): void {
  if (typeof content === "string") into.add(content);
  else if (typeof content === "object" && content !== null)
    for (const inner of Object.values(content)) collect(inner, into);
}
