"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { CellState } from "@/components/permissions/cell-state";
import { Section } from "@/components/shell/section";
import { ShowMore } from "@/components/ui/show-more";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { PermissionMoved, PersonMoved } from "@/lib/contracts/rehearsal";

const PEOPLE = 10;
const RIGHTS = 8;

/** Who may do more or less than before, person by person; what is lost comes first. */
export function MovedPermissions({ people }: { people: PersonMoved[] }) {
  const t = useTranslations("what-if");
  const href = useViewHref();
  const lost = people.flatMap(({ moved }) => moved.filter(({ before }) => before === "allowed")).length;
  const gained = people.flatMap(({ moved }) => moved.filter(({ after }) => after === "allowed")).length;
  return (
    <Section
      title={t("outcome.permissions")}
      description={t("outcome.permissionsHint", { people: people.length, lost, gained })}
    >
      <ShowMore items={people} first={PEOPLE}>
        {(shown) => (
          <ul className="divide-y divide-line border-y border-line">
            {shown.map(({ agentId, name, moved }) => (
              <li key={agentId} className="grid gap-x-6 gap-y-1 py-2 text-sm md:grid-cols-[14rem_1fr]">
                <TextLink
                  href={href(`/agents/${encodeURIComponent(agentId)}`)}
                  className="self-start justify-self-start font-medium"
                >
                  {name}
                </TextLink>
                <div className="flex min-w-0 flex-col gap-1">
                  <ShowMore items={[...moved].sort(lossesFirst)} first={RIGHTS}>
                    {(rights) => (
                      <ul className="flex flex-col gap-1">
                        {rights.map(({ permission, name: right, before, after }) => (
                          <li key={permission} className="flex flex-wrap items-center gap-x-2 gap-y-1">
                            <span className="min-w-32">{right}</span>
                            <CellState cell={{ state: before, conflict: false }} />
                            <ArrowRight
                              aria-label={t("outcome.becomes")}
                              className="size-3 text-ink-subtle"
                            />
                            <CellState cell={{ state: after, conflict: false }} />
                          </li>
                        ))}
                      </ul>
                    )}
                  </ShowMore>
                </div>
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
    </Section>
  );
}

const lossesFirst = (a: PermissionMoved, b: PermissionMoved) =>
  Number(b.before === "allowed") - Number(a.before === "allowed");
