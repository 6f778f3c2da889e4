"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Legend } from "@/components/proof/legend";
import { useText } from "@/components/proof/use-text";
import { WeekChange } from "@/components/proof/week-change";
import { Section } from "@/components/shell/section";
import { ErrorState } from "@/components/states/error";
import { classNames } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { Outcome, OwnOutcome } from "@/lib/contracts/rehearsal";
import { Judging } from "./judging";
import { MovedFindings } from "./moved-findings";
import { MovedPermissions } from "./moved-permissions";
import { VerdictLine } from "./verdict-line";
import { withOwn } from "./with-own";

type OutcomeViewProps = {
  outcome: Outcome;
  /** What the server says of the organisation's own rules. */
  own: UseQueryResult<OwnOutcome>;
  isStale: boolean;
};

/**
 * What the draft would change; whatever is not listed stays as it is. While a newer draft is judged this one fades and
 * gives no verdict: it was about another draft.
 */
export function OutcomeView({ outcome: browsers, own, isStale }: OutcomeViewProps) {
  const t = useTranslations("what-if");
  const href = useViewHref();
  const text = useText();
  const outcome = withOwn(browsers, own.data);
  const { reception, permissions, opened, closed, blinded } = outcome;
  const unrun = own.data?.unrun ?? [];
  // Without the own rules nothing is called clean; what is lost already is.
  const isOpen = own.isPending && outcome.loss === null && outcome.refusal === null;
  const channel = (id: string) => `/channels/${encodeURIComponent(id)}`;
  return (
    <div aria-busy={isStale} className={classNames("flex min-w-0 flex-col gap-6", isStale && "opacity-50")}>
      {isStale || isOpen ? <Judging /> : <VerdictLine outcome={outcome} hasOwn={!own.isError} />}
      {own.isError && <ErrorState error={own.error} retry={() => void own.refetch()} />}
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
      {unrun.length > 0 && (
        <Section title={t("outcome.unrun")} description={t("outcome.unrunHint")}>
          <ul className="divide-y divide-line border-y border-line text-sm">
            {unrun.map(({ ruleId, title, reason }) => (
              <li key={ruleId} className="flex flex-col gap-0.5 py-1.5">
                <TextLink href={href(`/findings/checks/${ruleId}`)}>{text(title)}</TextLink>
                <span className="text-ink-muted">{text(reason)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
