import { TargetParams } from "@/lib/contracts/notifications";
import { exportRoute } from "@/lib/server/exports/export-route";
import { deliveryTable } from "@/lib/server/deliveries/table";

export const GET = exportRoute(deliveryTable, { operation: "exportDeliveries", params: TargetParams });
