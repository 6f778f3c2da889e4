import { HookParams } from "@/lib/contracts/event-receivers";
import { receiveEvent } from "@/lib/server/receive-event";
import { keyRoute } from "@/lib/server/route";

/** WeCom proves an address by asking it. */
export const GET = keyRoute({
  params: HookParams,
  run: ({ params, request }, info) => receiveEvent(params.receiverId, request, info),
});

/** What platforms send by themselves; a signature over the raw body stands for a key. */
export const POST = keyRoute({
  params: HookParams,
  run: ({ params, request }, info) => receiveEvent(params.receiverId, request, info),
});
