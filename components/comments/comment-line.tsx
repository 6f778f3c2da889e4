"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { CommentPlace, CommentView } from "@/lib/contracts/comments";
import { CommentForm } from "./comment-form";

type CommentLineProps = { place: CommentPlace; comment: CommentView };

/** What somebody said, as last corrected, with what it said before. */
export function CommentLine({ place, comment }: CommentLineProps) {
  const t = useTranslations("comments");
  const [isCorrecting, setCorrecting] = useState(false);
  const { id, text, by, isMine, at, earlier } = comment;
  return (
    <li className="flex flex-col gap-1 py-2.5 text-sm">
      <span className="flex flex-wrap items-center justify-between gap-x-3 text-xs text-ink-muted">
        <span>
          <span className="font-medium text-ink">{by}</span> · <Time value={at} show="moment" />
          {earlier.length > 0 && ` · ${t("corrected")}`}
        </span>
        {isMine && !isCorrecting && (
          <Button variant="link" onClick={() => setCorrecting(true)}>
            {t("correct")}
          </Button>
        )}
      </span>
      {isCorrecting ? (
        <CommentForm place={place} replaces={{ id, text }} onDone={() => setCorrecting(false)} />
      ) : (
        <p className="break-words whitespace-pre-wrap">{text}</p>
      )}
      {earlier.length > 0 && (
        <details className="text-xs text-ink-muted">
          <summary className="cursor-pointer">{t("earlier", { count: earlier.length })}</summary>
          <ul className="flex flex-col gap-1 pt-1">
            {earlier.map((said) => (
              <li key={said.at} className="break-words whitespace-pre-wrap">
                <Time value={said.at} show="moment" /> · {said.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
