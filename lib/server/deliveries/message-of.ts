import "server-only";
import { createTranslator, type Messages } from "next-intl";
import { NotificationContent, NOTIFIED_EVENTS, TEST_EVENT } from "@/lib/contracts/notifications";
import type { Delivery, NotificationTarget, Organisation } from "@/lib/generated/prisma/client";
import { loadMessages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Message } from "@/lib/senders/sender";
import { env } from "@/lib/server/env";

type Row = Delivery & { target: NotificationTarget; organisation: Organisation };

const SHOWN_LINES = 6;

/** A delivery in its target's language. */
export async function messageOf(row: Row): Promise<Message> {
  const locale = row.target.locale as Locale;
  const messages: Messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: "notifications" });
  const tCommon = createTranslator({ locale, messages, namespace: "common" });
  const language = locale === "en" ? "en" : "zh";
  const content = NotificationContent.parse(row.content);
  const event = [...NOTIFIED_EVENTS, TEST_EVENT].find((one) => one === row.event) ?? TEST_EVENT;
  const { subject, total, severity, items, path } = content;
  const at = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: row.organisation.timezone,
  }).format(row.occurredAt);
  const lines = items
    .slice(0, SHOWN_LINES)
    .map(
      (item) => `${item.severity ? `${tCommon(`severity.${item.severity}`)} · ` : ""}${item.text[language]}`,
    );
  const { publicUrl } = env();
  return {
    id: row.id,
    title: t(`message.${event}`, { subject, count: total }),
    lines: [
      ...(row.repeats > 0 ? [t("message.again", { count: row.repeats })] : []),
      ...lines,
      ...(total > lines.length ? [t("message.more", { count: total - lines.length })] : []),
      t("message.when", { at, organisation: row.organisation.name }),
    ],
    link: publicUrl ? { label: t("message.open"), url: new URL(path, publicUrl).href } : null,
    event: {
      type: event.replaceAll("-", "."),
      at: row.occurredAt.toISOString(),
      data: { subject, severity, total, items, path, repeats: row.repeats },
    },
  };
}
