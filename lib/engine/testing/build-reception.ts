import type { ReceptionLog } from "../sections/evidence";
import { buildTeam } from "./build-team";

type Options = Parameters<typeof buildTeam>[1] & { team?: Parameters<typeof buildTeam>[0] };

/**
 * The small company with one ordinary week of its website in the reception log, changed as a case needs; several
 * changes are several rows.
 */
export function withReception(
  changes: Partial<ReceptionLog> | Partial<ReceptionLog>[],
  { team, ...options }: Options = {},
) {
  const rows = [changes].flat().map((change, at) => ({ ...WEEK, id: `l${at + 1}`, ...change }));
  return buildTeam({ ...team, receptionLog: rows }, options);
}

const WEEK: Omit<ReceptionLog, "id"> = {
  subject: { kind: "channel", id: "c1" },
  from: "2026-02-23T00:00:00Z",
  to: "2026-03-02T00:00:00Z",
};
