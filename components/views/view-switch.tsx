"use client";

import { useQuery } from "@tanstack/react-query";
import { Check, ChevronDown, Plug } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { useView } from "@/lib/client/view-params";
import { viewsQuery } from "@/lib/client/views";

/** Which source the pages speak about and how old its newest snapshot is. One source needs no choice. */
export function ViewSwitch() {
  const t = useTranslations("views");
  const router = useRouter();
  const pathname = usePathname();
  const parameters = useSearchParams();
  const { source, snapshot } = useView();
  const { data: views = [] } = useQuery(viewsQuery);
  const pulled = views.filter(({ takenAt }) => takenAt !== null);
  const newest = [...pulled].sort((a, b) => (b.takenAt ?? "").localeCompare(a.takenAt ?? ""))[0];
  const current = views.find(({ id }) => id === source) ?? newest;
  if (!current) return null;

  function choose(id: string) {
    const next = new URLSearchParams(parameters);
    next.set("source", id);
    next.delete("snapshot");
    router.push(`${pathname}?${next.toString()}`);
  }

  const label = (
    <span className="flex min-w-0 items-center gap-2">
      <Plug aria-hidden className="size-4 shrink-0 text-ink-subtle" />
      <span className="truncate font-medium">{current.name}</span>
      {current.takenAt && !snapshot && (
        <Time value={current.takenAt} className="hidden shrink-0 text-xs text-ink-subtle sm:inline" />
      )}
    </span>
  );
  return (
    <div className="flex min-w-0 items-center gap-2 text-sm">
      {views.length > 1 ? (
        <DropdownMenu
          align="start"
          trigger={
            <Button variant="ghost" className="min-w-0 ps-1">
              {/* Before the visible words, which the spoken name must hold as they stand. */}
              <span className="sr-only">{t("choose")}</span>
              {label}
              <ChevronDown aria-hidden className="text-ink-subtle" />
            </Button>
          }
        >
          {views.map(({ id, name, takenAt }) => (
            <DropdownMenuItem key={id} onSelect={() => choose(id)}>
              <Check aria-hidden className={id === current.id ? "text-accent" : "invisible"} />
              <span className="flex-1">{name}</span>
              {takenAt ? (
                <Time value={takenAt} className="text-xs text-ink-subtle" />
              ) : (
                <span className="text-xs text-ink-subtle">{t("none")}</span>
              )}
            </DropdownMenuItem>
          ))}
        </DropdownMenu>
      ) : (
        label
      )}
      {snapshot && (
        <span className="flex items-center gap-1.5 rounded-sm bg-info-soft px-1.5 text-xs text-info">
          {t("historical")}
          <TextLink href={source ? `${pathname}?source=${source}` : pathname}>{t("toNewest")}</TextLink>
        </span>
      )}
    </div>
  );
}
