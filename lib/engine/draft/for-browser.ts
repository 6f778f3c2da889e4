import type { Snapshot } from "../snapshot";

/**
 * The snapshot without what no rule and no proof reads: people's mail addresses, fingerprints of keys, and through which
 * requests it was read. It is judged like the whole, so a browser may rehearse on it.
 */
export function forBrowser(snapshot: Snapshot): Snapshot {
  const { agents, credentials, ledger } = snapshot;
  return {
    ...snapshot,
    ...(agents && { agents: agents.map(({ email: _email, ...agent }) => agent) }),
    ...(credentials && {
      credentials: credentials.map(({ fingerprint: _fingerprint, ...credential }) => credential),
    }),
    ledger: Object.fromEntries(
      Object.entries(ledger).map(([section, { requests: _requests, ...entry }]) => [section, entry]),
    ),
  };
}
