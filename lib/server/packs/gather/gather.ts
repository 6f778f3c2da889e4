import "server-only";
import type { PackContents, PackHead } from "@/lib/exports/pack/contents";
import { gatherAuditLog } from "./audit-log";
import { gatherComments } from "./comments";
import { gatherIncidents } from "./incidents";
import { gatherLessons } from "./lessons";
import { periodGap } from "./omitted";
import { gatherRequests } from "./requests";
import type { PackScope } from "./scope";
import { gatherSources, type PreviousSnapshot } from "./sources";

type Gather = {
  scope: PackScope;
  head: Omit<PackHead, "organisation" | "period" | "createdAt">;
  previousSnapshot: PreviousSnapshot;
  /** Called before each source, so that whoever waits sees how far it is; a throw ends the gathering. */
  onSource?: (done: number, total: number) => void;
};

/**
 * Everything a pack tells, read from the database. What should be there and is not is listed as an omission; nothing is
 * left out without one.
 */
export async function gatherPack({
  scope,
  head,
  previousSnapshot,
  onSource = () => {},
}: Gather): Promise<PackContents> {
  const { sources, omissions } = await gatherSources(scope, previousSnapshot, onSource);
  const told = await gatherIncidents(scope);
  return {
    head: {
      ...head,
      organisation: scope.organisation,
      period: { from: scope.from.toISOString(), to: scope.to.toISOString() },
      createdAt: scope.at.toISOString(),
    },
    sources,
    incidents: told.incidents,
    lessons: await gatherLessons(scope, told.incidents, sources),
    auditLog: await gatherAuditLog(scope, head.previous?.chainHead ?? null),
    comments: await gatherComments(scope),
    requests: await gatherRequests(scope),
    omissions: [...periodGap(scope), ...omissions, ...told.omissions],
  };
}
