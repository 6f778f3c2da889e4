import { ImportResult } from "@/lib/contracts/imports";
import { importSample } from "@/lib/server/imports/import-sample";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "importSample",
  permission: "snapshots:import",
  response: ImportResult,
  run: (ctx) => importSample(ctx),
});
