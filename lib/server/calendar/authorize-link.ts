import "server-only";
import { can } from "@/lib/access";
import { isLocale, type Locale, DEFAULT_LOCALE } from "@/lib/i18n/locale";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { hashLinkToken } from "@/lib/server/link-token";
import { admissionOf } from "@/lib/server/seats/admission";

const HOUR_MS = 3_600_000;

/** 43 characters, as link-token.ts makes them. */
const FILE = /^([\w-]{43})\.ics$/;

export type CalendarReader = Reader & { locale: Locale };

/**
 * Whose calendar an address is. @throws AppError not-found, the same for an address nobody made, a revoked one and one of
 * a member who may no longer sign in
 */
export async function authorizeCalendarLink(file: string, at = Date.now()): Promise<CalendarReader> {
  const [, token] = FILE.exec(file) ?? [];
  if (!token) throw notFound();
  const link = await db().calendarLink.findUnique({
    where: { tokenHash: hashLinkToken(token) },
    include: {
      member: { select: { id: true, role: true, locale: true, disabledAt: true } },
      organisation: true,
    },
  });
  if (!link || link.revokedAt || link.member.disabledAt) throw notFound();
  if (!can(link.member.role, "forecast:read")) throw notFound();
  const admission = await admissionOf(db(), link.member, at);
  if (!admission.isAdmitted) throw notFound();
  const hour = new Date(Math.floor(at / HOUR_MS) * HOUR_MS);
  // Calendars ask often, and often nothing has changed: one note an hour is enough.
  if (!link.lastReadAt || link.lastReadAt < hour)
    await db().calendarLink.update({ where: { id: link.id }, data: { lastReadAt: hour } });
  const { id, name, timezone, locale } = link.organisation;
  const wanted = link.member.locale ?? locale;
  return {
    organisation: { id, name, timezone },
    seat: admission.seat,
    locale: isLocale(wanted) ? wanted : DEFAULT_LOCALE,
  };
}
