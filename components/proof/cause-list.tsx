"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { CauseView } from "@/lib/contracts/explanation";
import { useViewHref } from "@/lib/client/view-params";
import { useText } from "./use-text";

type Group = { ruleId: string; first: CauseView; subjects: CauseView[] };

type CauseListProps = {
  causes: readonly CauseView[];
  /** Stands under a gate's own name, which need not be said again. */
  gateIsNamed?: boolean;
  /** The one the page is about, whose name need not be said again either. */
  about?: string | undefined;
};

/** Everything that shuts a gate, one line a rule: what, for whom, and the repair. */
export function CauseList({ causes, gateIsNamed = false, about }: CauseListProps) {
  const t = useTranslations("proof");
  const text = useText();
  const href = useViewHref();
  return (
    <ul className="flex flex-col divide-y divide-line">
      {groupByRule(causes).map(({ ruleId, first, subjects }) => (
        <li
          key={`${first.gate} ${ruleId}`}
          className={classNames("flex flex-col gap-0.5", gateIsNamed ? "py-0.5" : "py-2.5")}
        >
          <div className="flex flex-wrap items-baseline gap-x-2">
            {!gateIsNamed && <span className="text-xs text-ink-subtle">{t(`gate.${first.gate}`)}</span>}
            <span className="font-medium">
              {isAbout(subjects, about) && first.findingId ? (
                <TextLink
                  href={href(`/findings/${encodeURIComponent(first.findingId)}`)}
                  className="text-ink"
                >
                  {text(first.title)}
                </TextLink>
              ) : (
                text(first.title)
              )}
            </span>
          </div>
          {!isAbout(subjects, about) && (
            <p className="text-sm text-ink-muted">
              {subjects.slice(0, 6).map((cause, index) => (
                <span key={cause.subject.id}>
                  {index > 0 && t("separator")}
                  {cause.findingId ? (
                    <TextLink href={href(`/findings/${encodeURIComponent(cause.findingId)}`)}>
                      {cause.subject.name}
                    </TextLink>
                  ) : (
                    cause.subject.name
                  )}
                </span>
              ))}
              {subjects.length > 6 && t("andMore", { count: subjects.length - 6 })}
            </p>
          )}
          <p className="text-sm">
            <span className="text-ink-subtle">{t("repair")}</span> {text(first.remediation)}
          </p>
          <Since causes={subjects} />
        </li>
      ))}
    </ul>
  );
}

/** Since when the oldest of them has been seen. */
function Since({ causes }: { causes: readonly CauseView[] }) {
  const t = useTranslations("proof");
  const [oldest] = causes.flatMap(({ since }) => since ?? []).sort();
  if (!oldest) return null;
  return (
    <p className="text-xs text-ink-subtle">
      {t.rich("since", { time: () => <Time value={oldest} show="moment" /> })}
    </p>
  );
}
const isAbout = (causes: readonly CauseView[], about: string | undefined) =>
  causes.every(({ subject }) => subject.id === about);

function groupByRule(causes: readonly CauseView[]): Group[] {
  const groups = new Map<string, Group>();
  for (const cause of causes) {
    const key = `${cause.gate} ${cause.ruleId}`;
    const group = groups.get(key) ?? { ruleId: cause.ruleId, first: cause, subjects: [] };
    if (!group.subjects.some(({ subject }) => subject.id === cause.subject.id)) group.subjects.push(cause);
    groups.set(key, group);
  }
  return [...groups.values()];
}
