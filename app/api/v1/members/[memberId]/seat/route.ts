import { z } from "zod";
import { SeatTerms, SeatView } from "@/lib/contracts/seats";
import { route } from "@/lib/server/route";
import { endSeat } from "@/lib/server/seats/end";
import { giveSeat } from "@/lib/server/seats/give";

const params = z.object({ memberId: z.string() });

export const PUT = route({
  permission: "members:write",
  params,
  body: SeatTerms,
  response: SeatView,
  run: (ctx, { params: { memberId }, body }) => giveSeat(ctx, { memberId, ...body }),
});

export const DELETE = route({
  permission: "members:write",
  params,
  run: (ctx, input) => endSeat(ctx, input.params),
});
