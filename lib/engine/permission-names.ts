import type { RuleContext } from "./rule";
import { known } from "./value";

/** Permission ids as people call them; the platform's own word where it gives no name. */
export function permissionNames({ rows }: RuleContext): (id: string) => string {
  const names = new Map(rows("permissions").map((row) => [row.id, known(row.name) ?? row.id]));
  return (id) => names.get(id) ?? id;
}
