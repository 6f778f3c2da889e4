"use client";

import { useUrlOverlay } from "@/lib/client/url-overlay";
import { useUrlState } from "@/lib/client/url-state";
import { AgentCellSheet } from "./agent-cell-sheet";
import { AgentRowSheet } from "./agent-row-sheet";
import { ConflictSheet } from "./conflict-sheet";
import { OPENED } from "./opened-params";
import { RoleSheet } from "./role-sheet";

/** What the address opens over the page, whichever tab lies below and whatever its filters hide. */
export function PermissionSheet() {
  const url = useUrlState();
  const { close } = useUrlOverlay(OPENED);
  const [agent, role, permission] = OPENED.map((name) => url.get(name));
  const pair = url.getAll("pair");
  if (agent && permission) return <AgentCellSheet agent={agent} permission={permission} onClose={close} />;
  if (agent) return <AgentRowSheet agent={agent} onClose={close} />;
  if (role) return <RoleSheet role={role} permission={permission} onClose={close} />;
  return pair.length > 0 ? <ConflictSheet pair={pair} onClose={close} /> : null;
}
