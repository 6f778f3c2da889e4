/** Rows that belong to agents (memberships, presence, devices), by the agent's id. */
export function rowsByAgent<R extends { agentId: string }>(rows: readonly R[]): ReadonlyMap<string, R[]> {
  const byAgent = new Map<string, R[]>();
  for (const row of rows) {
    const list = byAgent.get(row.agentId);
    if (list) list.push(row);
    else byAgent.set(row.agentId, [row]);
  }
  return byAgent;
}
