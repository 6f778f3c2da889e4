import "server-only";
import { AppError } from "@/lib/server/errors";

/** Somebody changed it since the writer read it. Both are kept: theirs here, the writer's on the writer's screen. */
export function changedMeanwhile(): AppError {
  return new AppError("conflict", "incidents.problems.changedMeanwhile");
}

export function closedIncident(): AppError {
  return new AppError("conflict", "incidents.problems.closed");
}
