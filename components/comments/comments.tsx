"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { commentsQuery } from "@/lib/client/comments";
import type { CommentPlace } from "@/lib/contracts/comments";
import { CommentForm } from "./comment-form";
import { CommentLine } from "./comment-line";

/** What people say beside a piece of evidence. It changes none of it, and goes along in the next pack. */
export function Comments({ place }: { place: CommentPlace }) {
  const t = useTranslations("comments");
  const query = useQuery(commentsQuery(place));
  return (
    <Section title={t("title")} description={t("hint")}>
      <div className="flex max-w-[46rem] flex-col gap-4">
        <QueryView query={query}>
          {(comments) =>
            comments.length > 0 && (
              <ul className="divide-y divide-line border-y border-line">
                {comments.map((comment) => (
                  <CommentLine key={comment.id} place={place} comment={comment} />
                ))}
              </ul>
            )
          }
        </QueryView>
        <CommentForm place={place} />
      </div>
    </Section>
  );
}
