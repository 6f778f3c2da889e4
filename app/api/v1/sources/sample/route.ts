import { importSample } from "@/lib/server/imports/import-sample";
import { route } from "@/lib/server/route";

export const POST = route({ permission: "snapshots:import", run: (ctx) => importSample(ctx) });
