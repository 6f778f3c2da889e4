"use client";

import { useTranslations } from "next-intl";
import { Legend } from "@/components/proof/legend";
import { useText } from "@/components/proof/use-text";
import { WeekChange } from "@/components/proof/week-change";
import { Section } from "@/components/shell/section";
import { classNames } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { Outcome } from "@/lib/contracts/rehearsal";
import { Judging } from "./judging";
import { MovedFindings } from "./moved-findings";
import { MovedPermissions } from "./moved-permissions";
import { VerdictLine } from "./verdict-line";

/**
 * What the draft would change; whatever is not listed stays as it is. While a newer draft is judged this one fades and
 * gives no verdict: it was about another draft.
 */
export function OutcomeView({ outcome, isStale }: { outcome: Outcome; isStale: boolean }) {
  const t = useTranslations("what-if");
  const href = useViewHref();
  const text = useText();
  const { reception, permissions, opened, closed, blinded } = outcome;
  const channel = (id: string) => `/channels/${encodeURIComponent(id)}`;
  return (
    <div aria-busy={isStale} className={classNames("flex min-w-0 flex-col gap-6", isStale && "opacity-50")}>
      {isStale ? <Judging /> : <VerdictLine outcome={outcome} />}
      {reception.length > 0 && (
        <Section title={t("outcome.reception")} description={t("outcome.receptionHint")} actions={<Legend />}>
          <ul className="divide-y divide-line border-y border-line">
            {reception.map(({ id, name, lost, gained, before, after }) => {
              const hrefOf = (hour: number) => href(channel(id), { hour: String(hour) });
              return (
                <WeekChange
                  key={id}
                  name={name}
                  href={href(channel(id))}
                  lost={lost}
                  gained={gained}
                  before={{ week: before, hrefOf }}
                  after={{ week: after, hrefOf }}
                />
              );
            })}
          </ul>
        </Section>
      )}
      {permissions.length > 0 && <MovedPermissions people={permissions} />}
      {opened.length + closed.length > 0 && <MovedFindings opened={opened} closed={closed} />}
      {blinded.length > 0 && (
        <Section title={t("outcome.blinded")} description={t("outcome.blindedHint")}>
          <ul className="divide-y divide-line border-y border-line text-sm">
            {blinded.map(({ ruleId, title }) => (
              <li key={ruleId} className="py-1.5">
                <TextLink href={href(`/findings/checks/${ruleId}`)}>{text(title)}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
