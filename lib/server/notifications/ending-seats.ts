import "server-only";
import { SEAT_WARNING_DAYS } from "@/lib/contracts/seats";
import type { Transaction } from "@/lib/server/db";
import { notify } from "./notify";

const DAY_MS = 86_400_000;

/** Seats of auditors that end within a week, each once: an administrator may want to extend one, or to let it end. */
export async function notifyOfEndingSeats(tx: Transaction, now: Date): Promise<void> {
  const seats = await tx.auditorSeat.findMany({
    where: {
      endedAt: null,
      announcedAt: null,
      endsAt: { gt: now, lte: new Date(now.getTime() + SEAT_WARNING_DAYS * DAY_MS) },
      member: { role: "auditor", disabledAt: null },
    },
    include: { member: { select: { name: true } }, organisation: { select: { timezone: true } } },
  });
  for (const { id, organisationId, endsAt, member, organisation } of seats) {
    const day = new Intl.DateTimeFormat("sv-SE", { timeZone: organisation.timezone });
    const last = day.format(new Date(endsAt.getTime() - 1));
    await notify(tx, {
      kind: "seat-ending",
      organisationId,
      sourceId: null,
      at: now,
      sameAs: `seat-ending:${id}:${last}`,
      once: true,
      subject: member.name,
      severity: null,
      items: [
        {
          text: {
            zh: `审计席位的最后一天是 ${last}，此后无法登录。需要时请延期。`,
            en: `The last day of the auditor's seat is ${last}; after it they cannot sign in. Extend it if they need longer.`,
          },
          channels: [],
        },
      ],
      path: "/members",
    });
    await tx.auditorSeat.update({ where: { id }, data: { announcedAt: now } });
  }
}
