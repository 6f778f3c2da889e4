"use client";

import { useTranslations } from "next-intl";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { useViewHref } from "@/lib/client/view-params";
import type { LogContradiction } from "@/lib/contracts/reception-log";

/** Each hour leads to its proof and to the lines of the log that speak against it. */
export function ContradictionTable({ contradictions }: { contradictions: readonly LogContradiction[] }) {
  const t = useTranslations("reception-log");
  const href = useViewHref();
  return (
    <Table label={t("contradictions")}>
      <TableHead>
        <tr>
          <TableHeader>{t("column.hour")}</TableHeader>
          <TableHeader>{t("column.channel")}</TableHeader>
          <TableHeader className="hidden sm:table-cell">{t("column.verdict")}</TableHeader>
          <TableHeader>{t("column.fact")}</TableHeader>
        </tr>
      </TableHead>
      <tbody>
        {contradictions.map(({ kind, channel, hour, slot, messages, snapshotId }) => (
          <tr key={`${channel.id} ${hour}`}>
            <TableCell>
              <Time value={hour} show="moment" />
            </TableCell>
            <TableCell>
              <TextLink
                href={href(`/channels/${encodeURIComponent(channel.id)}`, {
                  snapshot: snapshotId,
                  hour: String(slot),
                })}
              >
                {channel.name}
              </TextLink>
            </TableCell>
            <TableCell className="hidden sm:table-cell">
              <VerdictBadge
                verdict={kind === "missed-though-proven" ? "proven" : "refuted"}
                label={t(`verdict.${kind}`)}
              />
            </TableCell>
            <TableCell>
              <TextLink href={href("/reception-log/entries", { hour })}>
                {t(`kind.${kind}`, { count: messages })}
              </TextLink>
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
