"use client";

import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { useBytes } from "@/components/packs/use-bytes";
import { Section } from "@/components/shell/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { evidenceHref, requestFileHref } from "@/lib/client/evidence-requests";
import type { RequestDetail, RequestEntry } from "@/lib/contracts/evidence-requests";

/** The whole story of a request, as it was written. */
export function Thread({ request }: { request: RequestDetail }) {
  const t = useTranslations("evidence-requests");
  return (
    <Section title={t("thread")}>
      <ol className="flex max-w-[46rem] flex-col border-t border-line">
        {request.thread.map((entry) => (
          <Entry key={entry.id} requestId={request.id} entry={entry} />
        ))}
      </ol>
    </Section>
  );
}

function Entry({ requestId, entry }: { requestId: string; entry: RequestEntry }) {
  const t = useTranslations("evidence-requests");
  const bytes = useBytes();
  const { kind, text, by, at, evidence, files } = entry;
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2.5 text-sm">
      <span className="text-xs text-ink-muted">
        {t.rich(`entry.${kind}`, {
          name: by,
          b: (chunks) => <span className="font-medium text-ink">{chunks}</span>,
        })}
        {" · "}
        <Time value={at} show="moment" />
      </span>
      {text && <p className="break-words whitespace-pre-wrap">{text}</p>}
      {(evidence.length > 0 || files.length > 0) && (
        <ul className="flex flex-col gap-0.5">
          {evidence.map((one) => (
            <li key={evidenceHref(one)}>
              <span className="me-2 text-xs text-ink-subtle">{t(`evidence.${one.kind}`)}</span>
              <TextLink href={evidenceHref(one)}>{one.name}</TextLink>
            </li>
          ))}
          {files.map((file) => (
            <li key={file.id} className="flex flex-wrap items-center gap-x-2">
              <Paperclip aria-hidden className="size-3.5 text-ink-subtle" />
              <a
                href={requestFileHref(requestId, file.id)}
                download
                className="min-w-0 break-words text-accent underline decoration-line-strong underline-offset-4"
              >
                {file.name}
              </a>
              <span className="text-xs text-ink-subtle">
                {bytes(file.size)} · SHA-256 {file.hash.slice(0, 8)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
