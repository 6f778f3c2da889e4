import type { Agent } from "./sections/people";
import { isAbsent } from "./value";

type Node<T> = { next: Map<string, Node<T>> | null; answer: T | undefined };

/** Remembers what was worked out for a set of roles, because what somebody may do depends on nothing else of them. */
export class RoleSets<T> {
  readonly #root: Node<T> = { next: null, answer: undefined };
  readonly #others = new Map<string, T>();

  of(agent: Agent, make: () => T): T {
    if (Array.isArray(agent.roleIds) && isAbsent(agent.roleGroupIds)) {
      const node = this.#nodeOf(agent.roleIds);
      return (node.answer ??= make());
    }
    const key = JSON.stringify([agent.roleIds, agent.roleGroupIds]);
    let answer = this.#others.get(key);
    if (answer === undefined) this.#others.set(key, (answer = make()));
    return answer;
  }

  /** Id by id: cheaper than one text out of all of them. */
  #nodeOf(roleIds: readonly string[]): Node<T> {
    let node = this.#root;
    for (const id of roleIds) {
      node.next ??= new Map();
      let next = node.next.get(id);
      if (!next) node.next.set(id, (next = { next: null, answer: undefined }));
      node = next;
    }
    return node;
  }
}
