"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { useViewHref } from "@/lib/client/view-params";
import type { WaiverList } from "@/lib/contracts/findings";
import { EndLayerButton } from "./end-layer-button";
import { WaiverStateBadge } from "./layer-state";

type WaiverTableProps = { waivers: WaiverList["waivers"]; canWaive: boolean };

export function WaiverTable({ waivers, canWaive }: WaiverTableProps) {
  const t = useTranslations("waivers");
  const text = useText();
  const href = useViewHref();
  return (
    <Table label={t("waivers")}>
      <TableHead>
        <tr>
          <TableHeader>{t("column.finding")}</TableHeader>
          <TableHeader>{t("column.state")}</TableHeader>
          <TableHeader className="hidden md:table-cell">{t("column.owner")}</TableHeader>
          <TableHeader className="hidden sm:table-cell">{t("column.until")}</TableHeader>
          {canWaive && (
            <TableHeader>
              <span className="sr-only">{t("column.actions")}</span>
            </TableHeader>
          )}
        </tr>
      </TableHead>
      <tbody>
        {waivers.map(({ id, state, reason, owner, until, finding }) => (
          <tr key={id}>
            <TableCell className="min-w-44">
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <SeverityBadge severity={finding.severity} />
                <TextLink href={href(`/findings/${encodeURIComponent(finding.id)}`)}>
                  {text(finding.message)}
                </TextLink>
              </span>
              <span className="line-clamp-2 text-xs text-ink-muted">{reason}</span>
            </TableCell>
            <TableCell>
              <WaiverStateBadge state={state} />
            </TableCell>
            <TableCell className="hidden md:table-cell">
              {owner.name}
              {owner.isDisabled && ` (${t("formerMember")})`}
            </TableCell>
            <TableCell className="hidden sm:table-cell">
              <Time value={until} show="day" />
            </TableCell>
            {canWaive && (
              <TableCell className="text-end">
                <EndLayerButton kind="waiver" id={id} />
              </TableCell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
