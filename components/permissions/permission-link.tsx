"use client";

import type { MouseEvent, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { readTab } from "@/lib/client/permissions";
import { useUrlOverlay } from "@/lib/client/url-overlay";
import { useUrlState } from "@/lib/client/url-state";
import { useView } from "@/lib/client/view-params";
import { CLEARED, OPENED } from "./opened-params";

/** A cell or a row of either matrix. */
export type CellTarget = { agent: string; permission?: string } | { role: string; permission?: string };

/** … or the matrix of agents, narrowed to those who hold a role or two roles at once. */
type Target = CellTarget | { held: string } | { both: readonly string[] };

type PermissionLinkProps = { to: Target; className?: string; children: ReactNode };

/**
 * From one place of the page to another. A real link, so that it can be copied or opened in a new tab; a plain click
 * changes the address alone, without asking the server for the page again.
 */
export function PermissionLink({ to, className, children }: PermissionLinkProps) {
  const url = useUrlState();
  const overlay = useUrlOverlay(OPENED);
  const view = useView();
  const tab = "role" in to ? "roles" : "agents";
  const change = { ...to, ...(tab === "roles" && { tab }) };

  function onClick(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const opens = "agent" in to || "role" in to;
    const stays = opens && readTab(url.get("tab"), url.get("role")) === tab;
    const closed = Object.fromEntries(OPENED.map((name) => [name, null]));
    (opens ? overlay.open : overlay.leave)({ ...(stays ? closed : CLEARED), tab: null, ...change });
  }

  return (
    <a
      href={`/permissions?${queryOf({ ...view, ...change })}`}
      onClick={onClick}
      className={classNames(
        "rounded-xs text-accent underline decoration-line-strong underline-offset-4 hover:decoration-current",
        className,
      )}
    >
      {children}
    </a>
  );
}

function queryOf(change: Record<string, string | readonly string[] | undefined>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(change))
    for (const one of [value ?? []].flat()) parameters.append(name, one);
  return parameters.toString();
}
