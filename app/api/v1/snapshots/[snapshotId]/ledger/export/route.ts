import { SnapshotParams } from "@/lib/contracts/snapshots";
import { exportRoute } from "@/lib/server/exports/export-route";
import { ledgerTable } from "@/lib/server/snapshots/ledger-table";

export const GET = exportRoute(ledgerTable, { operation: "exportLedger", params: SnapshotParams });
