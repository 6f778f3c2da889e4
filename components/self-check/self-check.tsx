"use client";

import { useLocale, useTranslations } from "next-intl";
import { useSelfCheck } from "@/lib/client/self-check/use-self-check";
import type { OpenSelfCheck } from "@/lib/contracts/self-checks";
import { CheckList } from "./check-list";
import { CheckSummary } from "./check-summary";
import { ConsentForm } from "./consent-form";
import { BackgroundQuestion, ShownQuestion } from "./questions";

/** From agreeing to what was sent; every test stays in sight once it has begun. */
export function SelfCheckContent({ token, opened }: { token: string; opened: OpenSelfCheck }) {
  const t = useTranslations("self-check");
  const language = useLocale();
  const check = useSelfCheck({
    ...{ token, opened, language },
    notification: { title: t("test.title"), body: t("test.body") },
  });
  const { stage, progress, running } = check;
  if (stage === "consent")
    return <ConsentForm token={token} opened={opened} onStart={(who) => void check.start(who)} />;
  return (
    <div className="flex flex-col gap-6">
      <p aria-live="polite" className={stage === "running" ? "text-sm text-ink-muted" : "sr-only"}>
        {stage === "running" &&
          (running ? t("runningOne", { check: t(`check.${running}.name`) }) : t("running"))}
      </p>
      {stage === "shown" && <ShownQuestion onAnswer={check.answerShown} />}
      {stage === "background" && <BackgroundQuestion hasLeft={check.hasLeft} onDone={check.endBackground} />}
      {(stage === "summary" || stage === "sent") && (
        <CheckSummary stage={stage} progress={progress} send={check.send} onAgain={check.again} />
      )}
      <CheckList progress={progress} running={running} />
    </div>
  );
}
