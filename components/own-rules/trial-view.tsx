"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { Trial, TrialResult } from "@/lib/contracts/own-rules";

/** What the condition would have said, snapshot by snapshot; or where it goes wrong. */
export function TrialView({ result, condition }: { result: TrialResult; condition: string }) {
  const t = useTranslations("own-rules");
  if (!result.ok) return <Mistake mistake={result} condition={condition} />;
  const { trials, stored } = result;
  return (
    <div role="status" className="flex flex-col gap-2">
      <p className="text-sm text-ink-muted">
        {trials.length === 0
          ? t("trial.none")
          : stored > trials.length
            ? t("trial.newest", { shown: trials.length, stored })
            : t("trial.all", { count: trials.length })}
      </p>
      {trials.length > 0 && (
        <Table label={t("trial.title")}>
          <TableHead>
            <tr>
              <TableHeader>{t("trial.snapshot")}</TableHeader>
              <TableHeader>{t("trial.verdict")}</TableHeader>
              <TableHeader>{t("trial.result")}</TableHeader>
            </tr>
          </TableHead>
          <tbody>
            {trials.map((trial) => (
              <Row key={trial.snapshotId} trial={trial} />
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

function Row({ trial }: { trial: Trial }) {
  const t = useTranslations("own-rules");
  const text = useText();
  const { snapshotId, takenAt, source, verdict, findings, unjudged, passed, reason, examples } = trial;
  return (
    <tr>
      <TableCell>
        <TextLink href={`/snapshots/${encodeURIComponent(snapshotId)}`}>
          <Time value={takenAt} show="day" />
        </TextLink>
        <span className="block text-xs text-ink-subtle">{source}</span>
      </TableCell>
      <TableCell>
        <VerdictBadge verdict={verdict} />
      </TableCell>
      <TableCell className="min-w-48">
        {t("trial.counts", { findings, unjudged, passed })}
        <span className="block text-xs text-ink-muted">
          {examples.length > 0
            ? t("trial.examples", { names: examples.join(t("trial.separator")) })
            : reason && text(reason)}
        </span>
      </TableCell>
    </tr>
  );
}

type MistakeProps = { mistake: Extract<TrialResult, { ok: false }>; condition: string };

function Mistake({ mistake: { problem, summary, start, end }, condition }: MistakeProps) {
  const t = useTranslations("own-rules");
  return (
    <div
      role="alert"
      className="flex flex-col gap-2 rounded-md bg-refuted-soft px-3 py-2 text-sm text-refuted"
    >
      <p>
        {problem === "not-boolean"
          ? t("problems.notBoolean", { type: summary })
          : t("problems.syntax", { position: start + 1, summary })}
      </p>
      {problem === "syntax" && (
        <code className="font-mono break-all whitespace-pre-wrap">
          {condition.slice(0, start)}
          <mark className="bg-refuted-fill text-ink underline decoration-wavy">
            {condition.slice(start, Math.max(end, start + 1)) || " "}
          </mark>
          {condition.slice(Math.max(end, start + 1))}
        </code>
      )}
    </div>
  );
}
