import { rowsBy } from "./rows-by";

/** Rows that belong to agents (memberships, presence, devices), by the agent's id. */
export function rowsByAgent<R extends { agentId: string }>(rows: readonly R[]): ReadonlyMap<string, R[]> {
  return rowsBy(rows, ({ agentId }) => agentId);
}
