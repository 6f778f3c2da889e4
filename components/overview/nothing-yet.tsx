"use client";

import { Plug } from "lucide-react";
import { useTranslations } from "next-intl";
import { Empty } from "@/components/states/empty";
import { ButtonLink } from "@/components/ui/button-link";

/** The first screen before the first snapshot: two ways on. */
export function NothingYet() {
  const t = useTranslations("overview");
  return (
    <Empty
      icon={Plug}
      title={t("nothing.title")}
      hint={t("nothing.hint")}
      action={
        <>
          <ButtonLink href="/sources/new" variant="primary">
            {t("nothing.connect")}
          </ButtonLink>
          <ButtonLink href="/sources/new?kind=sample">{t("nothing.sample")}</ButtonLink>
        </>
      }
    />
  );
}
