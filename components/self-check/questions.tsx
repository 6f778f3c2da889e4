"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";

type QuestionProps = { title: string; hint: string; children: ReactNode };

/** What only a person can do. The focus comes to it: the tests before it ran by themselves. */
function Question({ title, hint, children }: QuestionProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 rounded-md border border-line-strong p-4">
      <div>
        <h2 id={id} ref={heading} tabIndex={-1} className="text-lg outline-none">
          {title}
        </h2>
        <p className="text-sm text-ink-muted">{hint}</p>
      </div>
      <div className="flex flex-wrap gap-2">{children}</div>
    </section>
  );
}

type ShownQuestionProps = { onAnswer: (code: "seen" | "not-seen" | "not-answered") => void };

export function ShownQuestion({ onAnswer }: ShownQuestionProps) {
  const t = useTranslations("self-check");
  return (
    <Question title={t("shown.title")} hint={t("shown.hint")}>
      <Button variant="primary" onClick={() => onAnswer("seen")}>
        {t("shown.yes")}
      </Button>
      <Button onClick={() => onAnswer("not-seen")}>{t("shown.no")}</Button>
      <Button variant="ghost" onClick={() => onAnswer("not-answered")}>
        {t("shown.unsure")}
      </Button>
    </Question>
  );
}

type BackgroundQuestionProps = { hasLeft: boolean; onDone: () => void };

export function BackgroundQuestion({ hasLeft, onDone }: BackgroundQuestionProps) {
  const t = useTranslations("self-check");
  return (
    <Question title={t("background.title")} hint={t(hasLeft ? "background.back" : "background.hint")}>
      <Button variant={hasLeft ? "primary" : undefined} onClick={onDone}>
        {t(hasLeft ? "background.next" : "background.skip")}
      </Button>
    </Question>
  );
}
