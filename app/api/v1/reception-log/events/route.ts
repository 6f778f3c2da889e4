import { z } from "zod";
import { LogReceipt } from "@/lib/contracts/reception-log";
import { receiveLog } from "@/lib/server/reception-log/receive";
import { keyRoute } from "@/lib/server/route";

/** For other systems: `Authorization: Bearer` and a key of the source, a JSON object or a list of up to 5,000. */
export const POST = keyRoute({
  operation: "receiveLog",
  body: z.json(),
  takesAnyText: true,
  response: LogReceipt,
  run: ({ body, request }) => receiveLog(request.headers.get("authorization"), body),
});
