"use client";

import { useQuery } from "@tanstack/react-query";
import { Paperclip, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { WholeRefusal } from "@/components/incidents/whole-refusal";
import { Section } from "@/components/shell/section";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { ClientError } from "@/lib/client/client-error";
import { evidenceHref, requestQueries, useAnswerRequest } from "@/lib/client/evidence-requests";
import type { RequestDetail, RequestEvidence } from "@/lib/contracts/evidence-requests";

/** Words, what Inlet holds, and files. */
export function AnswerForm({ request }: { request: RequestDetail }) {
  const t = useTranslations("evidence-requests");
  const input = useRef<HTMLInputElement>(null);
  const [clientId] = useState(() => crypto.randomUUID());
  const [text, setText] = useState("");
  const [evidence, setEvidence] = useState<RequestEvidence[]>([]);
  const [files, setFiles] = useState<File[]>([]);
  const answer = useAnswerRequest(request.id);
  const { data: choices = [] } = useQuery(requestQueries.choices());
  const refused = answer.error instanceof ClientError ? answer.error.fieldErrors.text : undefined;
  const chosen = new Set(evidence.map(evidenceHref));
  const left = choices.filter((one) => !chosen.has(evidenceHref(one)));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim().length < 2) return;
    answer.mutate({ answer: { clientId, revision: request.revision, text, evidence }, files });
  }

  return (
    <Section title={t("answer.title")} description={t("answer.hint")}>
      <form onSubmit={submit} className="flex max-w-[46rem] flex-col gap-4">
        <Field label={t("answer.text")} error={refused}>
          {(control) => (
            <Textarea
              {...control}
              rows={4}
              maxLength={4000}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <Field label={t("answer.evidence")} optional>
          {(control) => (
            <Select
              {...control}
              value={undefined}
              placeholder={t("answer.choose")}
              onValueChange={(href) => {
                const one = choices.find((choice) => evidenceHref(choice) === href);
                if (one) setEvidence([...evidence, one]);
              }}
              options={left.map((one) => ({
                value: evidenceHref(one),
                label: `${t(`evidence.${one.kind}`)} ${one.name}`,
              }))}
            />
          )}
        </Field>
        <ul className="flex flex-col gap-1 text-sm empty:hidden">
          {evidence.map((one) => (
            <Chosen
              key={evidenceHref(one)}
              name={`${t(`evidence.${one.kind}`)} ${one.name}`}
              onRemove={() => setEvidence(evidence.filter((other) => other !== one))}
            />
          ))}
          {files.map((file, at) => (
            <Chosen
              key={`${file.name} ${at}`}
              name={file.name}
              onRemove={() => setFiles(files.filter((other) => other !== file))}
            />
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <input
            ref={input}
            type="file"
            multiple
            aria-label={t("answer.file")}
            className="sr-only"
            tabIndex={-1}
            onChange={({ target }) => {
              setFiles([...files, ...(target.files ?? [])]);
              target.value = "";
            }}
          />
          <Button onClick={() => input.current?.click()}>
            <Paperclip aria-hidden />
            {t("answer.file")}
          </Button>
          <Button type="submit" variant="primary" pending={answer.isPending}>
            {t("answer.submit")}
          </Button>
        </div>
        {!refused && <WholeRefusal error={answer.error} />}
      </form>
    </Section>
  );
}

function Chosen({ name, onRemove }: { name: string; onRemove: () => void }) {
  const t = useTranslations("evidence-requests");
  return (
    <li className="flex items-center gap-1">
      <span className="min-w-0 break-words">{name}</span>
      <IconButton label={t("answer.remove", { name })} onClick={onRemove}>
        <X aria-hidden />
      </IconButton>
    </li>
  );
}
