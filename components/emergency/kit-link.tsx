"use client";

import { LifeBuoy } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { placeOf } from "@/lib/contracts/kit-place";
import { placeHref } from "./place-href";

type KitLinkProps = { ruleId: string; subject: { kind: string; id: string } };

/** From a finding about being ready to the very field that mends it. */
export function KitLink({ ruleId, subject }: KitLinkProps) {
  const t = useTranslations("emergency");
  const place = placeOf({ ruleId, subjectKind: subject.kind, subjectId: subject.id });
  if (!place) return null;
  return (
    <ButtonLink href={placeHref(place)} className="self-start">
      <LifeBuoy aria-hidden />
      {t("fillIn")}
    </ButtonLink>
  );
}
