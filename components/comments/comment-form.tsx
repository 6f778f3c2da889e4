"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { WholeRefusal } from "@/components/incidents/whole-refusal";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { ClientError } from "@/lib/client/client-error";
import { useWriteComment } from "@/lib/client/comments";
import type { CommentPlace } from "@/lib/contracts/comments";

type CommentFormProps = {
  place: CommentPlace;
  /** Stands for one's own earlier comment. */
  replaces?: { id: string; text: string };
  onDone?: () => void;
};

export function CommentForm({ place, replaces, onDone }: CommentFormProps) {
  const t = useTranslations("comments");
  const tCommon = useTranslations("common");
  const write = useWriteComment(place);
  const [text, setText] = useState(replaces?.text ?? "");
  // Sent again after a failure it is still the same comment.
  const [clientId, setClientId] = useState(() => crypto.randomUUID());
  const refused = write.error instanceof ClientError ? write.error.fieldErrors.text : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === "") return;
    write.mutate(
      { clientId, text, ...(replaces && { replacesId: replaces.id }) },
      {
        onSuccess: () => {
          setText("");
          setClientId(crypto.randomUUID());
          onDone?.();
        },
      },
    );
  }

  return (
    <form onSubmit={submit} className="flex flex-col items-start gap-2">
      <div className="w-full">
        <Field label={t(replaces ? "correct" : "write")} error={refused}>
          {(control) => (
            <Textarea
              {...control}
              required={false}
              rows={3}
              maxLength={4000}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
      </div>
      {!refused && <WholeRefusal error={write.error} />}
      <span className="flex gap-2">
        <Button type="submit" pending={write.isPending}>
          {t(replaces ? "saveCorrection" : "send")}
        </Button>
        {onDone && (
          <Button variant="ghost" onClick={onDone}>
            {tCommon("actions.cancel")}
          </Button>
        )}
      </span>
    </form>
  );
}
