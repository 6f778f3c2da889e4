"use client";

import { useMutation } from "@tanstack/react-query";
import { Building2, type LucideIcon, Plug } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Spinner } from "@/components/ui/spinner";
import { TextLink } from "@/components/ui/text-link";
import { importSample } from "@/lib/client/sources";
import { RefusalOf } from "./refusal";

const choiceStyles =
  "flex w-full items-start gap-3 rounded-lg border border-line-strong p-4 text-start hover:bg-hover aria-busy:cursor-progress";

/** The two ways to begin, and the door. */
export function WelcomeChoices() {
  const t = useTranslations("auth");
  const sample = useMutation({
    mutationFn: importSample,
    onSuccess: () => window.location.assign("/"),
  });
  const isBusy = sample.isPending || sample.isSuccess;
  return (
    <div className="flex flex-col gap-3">
      <button
        type="button"
        aria-busy={isBusy}
        onClick={() => isBusy || sample.mutate()}
        className={choiceStyles}
      >
        <Choice icon={Building2} title={t("welcome.sample")} hint={t("welcome.sampleHint")}>
          {isBusy && <Spinner />}
        </Choice>
      </button>
      <RefusalOf error={sample.error} />
      <Link href="/sources/new" className={choiceStyles}>
        <Choice icon={Plug} title={t("welcome.connect")} hint={t("welcome.connectHint")} />
      </Link>
      <p className="pt-2 text-sm">
        <TextLink href="/">{t("welcome.later")}</TextLink>
      </p>
    </div>
  );
}

type ChoiceProps = { icon: LucideIcon; title: string; hint: string; children?: ReactNode };

function Choice({ icon: Icon, title, hint, children }: ChoiceProps) {
  return (
    <>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="text-base font-medium">{title}</span>
        <span className="text-sm text-ink-muted">{hint}</span>
      </span>
      {children}
    </>
  );
}
