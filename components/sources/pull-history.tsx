"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { PullView } from "@/lib/contracts/pulls";
import { PullState } from "./pull-state";

export function PullHistory({ pulls }: { pulls: readonly PullView[] }) {
  const t = useTranslations("sources");
  const text = useText();
  if (pulls.length === 0) return <p className="text-sm text-ink-muted">{t("noPulls")}</p>;
  return (
    <Table label={t("history")}>
      <TableHead>
        <tr>
          <TableHeader>{t("when")}</TableHeader>
          <TableHeader>{t("state")}</TableHeader>
          <TableHeader>{t("by")}</TableHeader>
          <TableHeader>{t("outcome")}</TableHeader>
        </tr>
      </TableHead>
      <tbody>
        {pulls.map((pull) => (
          <tr key={pull.id}>
            <TableCell>
              <Time value={pull.queuedAt} show="moment" />
            </TableCell>
            <TableCell>
              <PullState pull={pull} />
            </TableCell>
            <TableCell>{pull.requestedBy ?? t("bySchedule")}</TableCell>
            <TableCell>
              {pull.snapshotId && (
                <TextLink href={`/snapshots/${pull.snapshotId}`}>{t("openSnapshot")}</TextLink>
              )}
              {pull.error && text(pull.error.text)}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
