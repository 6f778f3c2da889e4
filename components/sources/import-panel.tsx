"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Download, FileUp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type DragEvent, useId, useRef, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { classNames } from "@/components/ui/class-names";
import { importFiles } from "@/lib/client/sources";
import { ImportOutcome } from "./import-outcome";

const ACCEPT = ".xlsx,.csv,.zip,.json,.yaml,.yml";

/** Declared settings from a file. With `sourceId` the file becomes the source's next snapshot. */
export function ImportPanel({ sourceId }: { sourceId?: string }) {
  const t = useTranslations("sources");
  const language = useLocale() === "en" ? "en" : "zh";
  const client = useQueryClient();
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const upload = useMutation({
    mutationFn: (files: readonly File[]) => importFiles({ files, ...(sourceId && { sourceId }) }),
    onSuccess: (result) => result.ok && client.invalidateQueries(),
  });

  function take(list: FileList | null) {
    if (list && list.length > 0 && !upload.isPending) upload.mutate([...list]);
    if (input.current) input.current.value = "";
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <div className="flex max-w-[56rem] flex-col gap-4">
      <p className="text-sm text-ink-muted">{t("importHint")}</p>
      <div className="flex flex-wrap gap-2">
        <a
          href={`/api/v1/imports/template?format=xlsx&language=${language}`}
          download
          className={buttonStyles()}
        >
          <Download aria-hidden />
          {t("templateXlsx")}
        </a>
        <a
          href={`/api/v1/imports/template?format=csv&language=${language}`}
          download
          className={buttonStyles()}
        >
          <Download aria-hidden />
          {t("templateCsv")}
        </a>
      </div>
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames(
          "flex flex-col items-center gap-2 rounded-md border border-dashed border-line-strong px-4 py-10 text-center",
          over && "border-accent bg-selected",
        )}
      >
        <input
          ref={input}
          type="file"
          multiple
          accept={ACCEPT}
          className="sr-only"
          aria-label={t("chooseFile")}
          aria-describedby={hintId}
          onChange={(event) => take(event.target.files)}
        />
        <Button variant="primary" pending={upload.isPending} onClick={() => input.current?.click()}>
          <FileUp aria-hidden />
          {t("chooseFile")}
        </Button>
        <p id={hintId} className="text-xs text-ink-subtle">
          {t("dropHint")}
        </p>
      </div>
      <RefusalOf error={upload.error} />
      {upload.data && <ImportOutcome result={upload.data} />}
    </div>
  );
}
