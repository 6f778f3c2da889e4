"use client";

import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";

/** Numbers of the requirements that a rule speaks to; each leads to every rule that does. */
export function Requirements({ numbers }: { numbers: readonly string[] }) {
  const href = useViewHref();
  return (
    <span className="flex flex-wrap gap-x-2">
      {numbers.map((number) => (
        <TextLink key={number} href={href("/findings/checks", { q: number })}>
          {number}
        </TextLink>
      ))}
    </span>
  );
}
