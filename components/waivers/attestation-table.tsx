"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { ProvenanceBadge } from "@/components/ui/provenance-badge";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { checkPath } from "@/lib/client/checks";
import { useViewHref } from "@/lib/client/view-params";
import type { AttestationList } from "@/lib/contracts/attestations";
import { EndLayerButton } from "./end-layer-button";
import { AttestationStateBadge } from "./layer-state";

type AttestationTableProps = { attestations: AttestationList["attestations"]; canAttest: boolean };

export function AttestationTable({ attestations, canAttest }: AttestationTableProps) {
  const t = useTranslations("waivers");
  const text = useText();
  const href = useViewHref();
  return (
    <Table label={t("attestations")}>
      <TableHead>
        <tr>
          <TableHeader>{t("column.rule")}</TableHeader>
          <TableHeader>{t("column.state")}</TableHeader>
          <TableHeader className="hidden md:table-cell">{t("column.by")}</TableHeader>
          <TableHeader className="hidden sm:table-cell">{t("column.until")}</TableHeader>
          {canAttest && (
            <TableHeader>
              <span className="sr-only">{t("column.actions")}</span>
            </TableHeader>
          )}
        </tr>
      </TableHead>
      <tbody>
        {attestations.map(({ id, state, ruleId, title, subject, evidence, until, createdBy }) => (
          <tr key={id}>
            <TableCell className="min-w-44">
              <TextLink href={href(checkPath(ruleId))}>{text(title)}</TextLink>
              <span className="ms-2 text-xs text-ink-subtle">{subject?.name ?? t("wholeRule")}</span>
              <span className="line-clamp-2 text-xs text-ink-muted">{evidence}</span>
            </TableCell>
            <TableCell>
              <span className="flex flex-wrap gap-1">
                <AttestationStateBadge state={state} />
                <ProvenanceBadge state="declared" />
              </span>
            </TableCell>
            <TableCell className="hidden md:table-cell">{createdBy}</TableCell>
            <TableCell className="hidden sm:table-cell">
              <Time value={until} show="day" />
            </TableCell>
            {canAttest && (
              <TableCell className="text-end">
                <EndLayerButton kind="attestation" id={id} />
              </TableCell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
