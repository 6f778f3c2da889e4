"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useWhy } from "@/components/values/use-why";
import { Badge } from "@/components/ui/badge";
import { ProvenanceBadge } from "@/components/ui/provenance-badge";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { SourceDetail } from "@/lib/contracts/sources";

const TONES = { complete: "proven", partial: "unknown", unavailable: "unknown", absent: "closed" } as const;

type LedgerTableProps = {
  ledger: NonNullable<SourceDetail["ledger"]>;
  /** Rows by section. */
  counts?: Readonly<Record<string, number>>;
  /** Where the rows of a section can be read. */
  sectionHref?: (section: string) => string;
};

/** The collection ledger: which sections were read, how, when, and why the others were not. */
export function LedgerTable({ ledger, counts, sectionHref }: LedgerTableProps) {
  const t = useTranslations("sources");
  const tCommon = useTranslations("common");
  const tSection = useTranslations("sections");
  const format = useFormatter();
  const why = useWhy();
  return (
    <Table label={t("ledger")}>
      <TableHead>
        <tr>
          <TableHeader>{t("section")}</TableHeader>
          <TableHeader>{t("state")}</TableHeader>
          {counts && <TableHeader className="text-end">{t("rows")}</TableHeader>}
          <TableHeader>{t("basis")}</TableHeader>
          <TableHeader>{t("readAt")}</TableHeader>
          <TableHeader>{t("detail")}</TableHeader>
        </tr>
      </TableHead>
      <tbody>
        {Object.entries(ledger).map(([section, entry]) => (
          <tr key={section}>
            <TableCell className="whitespace-nowrap">
              {sectionHref ? (
                <TextLink href={sectionHref(section)}>{tSection(section as "agents")}</TextLink>
              ) : (
                tSection(section as "agents")
              )}
            </TableCell>
            <TableCell>
              <Badge tone={TONES[entry.status]}>{tCommon(`collection.${entry.status}`)}</Badge>
            </TableCell>
            {counts && (
              <TableCell className="text-end">
                {entry.status === "complete" || counts[section] ? format.number(counts[section] ?? 0) : null}
              </TableCell>
            )}
            <TableCell>
              {entry.status !== "unavailable" && entry.status !== "absent" && (
                <ProvenanceBadge state={entry.basis} />
              )}
            </TableCell>
            <TableCell>{entry.at && <Time value={entry.at} show="moment" />}</TableCell>
            <TableCell className="text-ink-muted">
              {(entry.detail ?? entry.reason) && why(entry)}
              {entry.requests && entry.requests.length > 0 && (
                <details>
                  <summary className="cursor-pointer text-xs">
                    {t("requests", { count: entry.requests.length })}
                  </summary>
                  <ul className="font-mono text-xs break-all">
                    {entry.requests.map((request) => (
                      <li key={request}>{request}</li>
                    ))}
                  </ul>
                </details>
              )}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
