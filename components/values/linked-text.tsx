"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import { nameOf, type Names } from "@/lib/contracts/reading";

type LinkedTextProps = {
  field: string;
  value: unknown;
  names: Names | undefined;
  /** How the value looks where it leads nowhere. */
  children: ReactNode;
};

const PAGES: Record<string, string> = {
  agentId: "/agents",
  ownerAgentId: "/agents",
  channelId: "/channels",
  channelIds: "/channels",
};

/** People and channels in a value lead to their own page, as far as the snapshot knows them. */
export function LinkedText({ field, value, names = {}, children }: LinkedTextProps) {
  const t = useTranslations("fields");
  const href = useViewHref();
  const page = PAGES[field];
  const ids = [value].flat().filter((id) => typeof id === "string");
  if (!page || ids.length === 0 || ids.some((id) => !nameOf(names, field, id))) return children;
  return ids.map((id, at) => (
    <span key={id}>
      {at > 0 && t("value.separator")}
      <TextLink href={href(`${page}/${encodeURIComponent(id)}`)}>{nameOf(names, field, id)}</TextLink>
    </span>
  ));
}
