"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ReceiverView } from "@/lib/contracts/event-receivers";

/** That something came, under which header, and what it proves; and how often something was refused, and why. */
export function EventLog({ receiver }: { receiver: ReceiverView }) {
  const t = useTranslations("receivers");
  const format = useFormatter();
  const { kind, events, refused } = receiver;
  return (
    <>
      {refused.length > 0 && (
        <ul className="flex flex-col gap-0.5 text-sm" aria-label={t("refusals")}>
          {refused.map(({ reason, count, lastAt }) => (
            <li key={reason}>
              {t.rich("refusal", {
                ...{ count, reason: t(`refused.${reason as "stale"}`) },
                at: () => <Time value={lastAt} />,
              })}
            </li>
          ))}
        </ul>
      )}
      {events.length > 0 && (
        <div className="max-w-[60rem]">
          <Table label={t("log", { name: t(`kind.${kind}`) })}>
            <TableHead>
              <tr>
                <TableHeader>{t("when")}</TableHeader>
                <TableHeader>{t("event")}</TableHeader>
                <TableHeader>{t("header")}</TableHeader>
                <TableHeader>{t("proves")}</TableHeader>
              </tr>
            </TableHead>
            <tbody>
              {events.map((event, index) => (
                <tr key={index}>
                  <TableCell>
                    <Time value={event.at} show="moment" />
                  </TableCell>
                  <TableCell className="font-mono text-xs">
                    {event.kind}
                    {event.subject && <span className="block text-ink-subtle">{event.subject}</span>}
                  </TableCell>
                  <TableCell className="font-mono text-xs">{event.header}</TableCell>
                  <TableCell className="text-ink-muted">
                    {event.sentAt
                      ? t("signedAt", { at: format.dateTime(new Date(event.sentAt), "moment") })
                      : t("signed")}
                  </TableCell>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </>
  );
}
