import type { Agent } from "./sections/people";
import type { Role } from "./sections/roles";
import { isAbsent } from "./value";

/** Everybody's set of roles as a number, by place, and by set the place of the first who holds it. */
export type RoleSetNumbers = { numbers: Int32Array; firsts: readonly number[] };

/** What somebody may do depends on nothing else of them: thousands of people hold a few hundred sets. */
export function roleSetNumbers(agents: readonly Agent[], roles: readonly Role[]): RoleSetNumbers {
  const numbers = new Int32Array(agents.length);
  const firsts: number[] = [];
  const known = new Map<string, number>();
  for (const { id } of roles) if (!known.has(id)) known.set(id, known.size);
  /** Role by role from what was held before it to what is held with it. */
  const steps = new Map<number, number>();
  const sets: number[] = [];
  const others = new Map<string, number>();
  for (let place = 0; place < agents.length; place += 1) {
    const { roleIds, roleGroupIds } = agents[place] as Agent;
    let held = -1;
    if (Array.isArray(roleIds) && isAbsent(roleGroupIds)) {
      held = 0;
      for (let at = 0; at < roleIds.length && held !== -1; at += 1) {
        const role = known.get(roleIds[at] as string);
        if (role === undefined) held = -1;
        else {
          const step = held * known.size + role;
          let next = steps.get(step);
          if (next === undefined) steps.set(step, (next = steps.size + 1));
          held = next;
        }
      }
    }
    let set: number | undefined;
    if (held !== -1) {
      set = sets[held];
      if (set === undefined) sets[held] = set = firsts.push(place) - 1;
    } else {
      // A people group, a role nobody lists or one that could not be read: told apart by the whole text.
      const key = JSON.stringify([roleIds, roleGroupIds]);
      set = others.get(key);
      if (set === undefined) others.set(key, (set = firsts.push(place) - 1));
    }
    numbers[place] = set;
  }
  return { numbers, firsts };
}
