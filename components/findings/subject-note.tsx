"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type FindingFilters, findingQueries } from "@/lib/client/findings";
import { useUrlState } from "@/lib/client/url-state";

/** The address narrows the list to one subject, which no filter shows: say so, and offer the way out. */
export function SubjectNote({ filters }: { filters: FindingFilters }) {
  const t = useTranslations("findings");
  const url = useUrlState();
  const query = useInfiniteQuery(findingQueries.list(filters));
  const [kind, ...rest] = filters.subject.split(":");
  const id = rest.join(":");
  const subject = query.data?.pages
    .flatMap(({ findings }) => findings)
    .find((finding) => finding.subject.kind === kind && finding.subject.id === id)?.subject;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm">
      {t("onlySubject", { subject: subject?.name ?? id })}
      <Button variant="link" size="inline" onClick={() => url.set({ subject: null })}>
        {t("showAll")}
      </Button>
    </p>
  );
}
