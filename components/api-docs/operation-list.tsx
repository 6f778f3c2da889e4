"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { NoMatch } from "@/components/states/no-match";
import { FilterBar } from "@/components/ui/filter-bar";
import { TextLink } from "@/components/ui/text-link";
import { useUrlState } from "@/lib/client/url-state";
import { useOperationName } from "./use-operation-name";

export type ListedOperation = { id: string; method: string; path: string; tag: string; scope: string };

/** Every operation, by the first part of its address; the search looks at names, addresses and scopes. */
export function OperationList({ operations }: { operations: readonly ListedOperation[] }) {
  const t = useTranslations("api");
  const url = useUrlState();
  const nameOf = useOperationName();
  const wanted = url.get("q").toLowerCase();
  const shown = operations.filter(({ id, method, path, scope }) =>
    `${id} ${nameOf(id)} ${method} ${path} ${scope}`.toLowerCase().includes(wanted),
  );
  const tags = [...new Set(shown.map(({ tag }) => tag))];
  return (
    <Section title={t("operations.title")}>
      <FilterBar searchLabel={t("search")} count={shown.length} />
      {shown.length === 0 && <NoMatch onClear={() => url.set({ q: null })} />}
      {tags.map((tag) => (
        <section key={tag} aria-labelledby={`group-${tag}`} className="flex flex-col">
          <h3 id={`group-${tag}`} className="scroll-mt-16 pt-3 pb-1 font-mono text-sm text-ink-muted">
            /{tag}
          </h3>
          <ul className="divide-y divide-line border-y border-line text-sm">
            {shown
              .filter((operation) => operation.tag === tag)
              .map(({ id, method, path }) => (
                <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-1.5">
                  <code className="w-14 shrink-0 font-mono text-xs font-medium">{method}</code>
                  <TextLink href={`/api-docs/${id}`} prefetch={false} className="sm:w-80">
                    {nameOf(id)}
                  </TextLink>
                  <code className="font-mono text-xs break-all text-ink-muted">{path}</code>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Section>
  );
}
