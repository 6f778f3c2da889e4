import { attestations, waivers } from "./accepted";
import { checks, findings } from "./checks";
import { drift } from "./drift";
import { incidents, lessons } from "./incidents";
import { omissions } from "./omissions";
import { agents, roles } from "./permissions";
import { collection, scope } from "./scope";
import type { PackTable } from "./table";

/** Every table of a pack, in the order of the workbook's sheets, one line each. */
export const PACK_TABLES: readonly PackTable[] = [
  scope,
  collection,
  checks,
  findings,
  agents,
  roles,
  waivers,
  attestations,
  incidents,
  lessons,
  drift,
  omissions,
];
