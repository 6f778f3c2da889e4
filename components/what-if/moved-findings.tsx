"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Section } from "@/components/shell/section";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { ShowMore } from "@/components/ui/show-more";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { FindingMoved } from "@/lib/contracts/rehearsal";

const SHOWN = 8;

/** Findings that would come, and those that would go. Only the latter are there to be opened. */
export function MovedFindings({ opened, closed }: { opened: FindingMoved[]; closed: FindingMoved[] }) {
  const t = useTranslations("what-if");
  return (
    <Section title={t("outcome.findings")}>
      <div className="grid gap-x-8 gap-y-4 xl:grid-flow-col xl:auto-cols-fr">
        {opened.length > 0 && (
          <FindingList
            title={t("outcome.opened", { count: opened.length })}
            findings={opened}
            exist={false}
          />
        )}
        {closed.length > 0 && (
          <FindingList title={t("outcome.closed", { count: closed.length })} findings={closed} exist />
        )}
      </div>
    </Section>
  );
}

type FindingListProps = { title: string; findings: FindingMoved[]; exist: boolean };

function FindingList({ title, findings, exist }: FindingListProps) {
  const text = useText();
  const href = useViewHref();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <h3 className="text-sm font-medium">{title}</h3>
      <ShowMore items={findings} first={SHOWN}>
        {(shown) => (
          <ul className="divide-y divide-line border-y border-line">
            {shown.map(({ id, severity, message }) => (
              <li key={id} className="flex items-start gap-2 py-1.5 text-sm">
                <SeverityBadge severity={severity} />
                {exist ? (
                  <TextLink href={href(`/findings/${encodeURIComponent(id)}`)} className="min-w-0 text-ink">
                    {text(message)}
                  </TextLink>
                ) : (
                  <span className="min-w-0">{text(message)}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
    </div>
  );
}
