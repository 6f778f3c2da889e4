"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useId, useRef, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { importLog, previewLog, receptionLogQueries } from "@/lib/client/reception-log";
import type { LogMapping } from "@/lib/contracts/reception-log";
import { ImportedLog } from "./imported-log";
import { MappingForm } from "./mapping-form";

/** A file is looked at, its columns are settled, then it is read. */
export function LogUpload({ sourceId }: { sourceId: string }) {
  const t = useTranslations("reception-log");
  const client = useQueryClient();
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const preview = useMutation({ mutationFn: (chosen: File) => previewLog(sourceId, chosen) });
  const load = useMutation({
    mutationFn: ({ chosen, mapping, columns }: { chosen: File; mapping: LogMapping; columns: string[] }) =>
      importLog(chosen, { source: sourceId, columns, mapping }),
    onSuccess: () => {
      setFile(null);
      preview.reset();
      return client.invalidateQueries({ queryKey: receptionLogQueries.all });
    },
  });

  function take(list: FileList | null) {
    const chosen = list?.[0];
    if (input.current) input.current.value = "";
    if (!chosen) return;
    load.reset();
    setFile(chosen);
    preview.mutate(chosen);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  if (file && preview.data)
    return (
      <MappingForm
        key={file.name}
        fileName={file.name}
        preview={preview.data}
        pending={load.isPending}
        error={load.error}
        onCancel={() => {
          setFile(null);
          preview.reset();
          load.reset();
        }}
        onStart={(mapping) => load.mutate({ chosen: file, mapping, columns: preview.data.columns })}
      />
    );
  return (
    <div className="flex max-w-[56rem] flex-col gap-4">
      <p className="text-sm text-ink-muted">{t("importHint")}</p>
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames(
          "flex flex-col items-center gap-2 rounded-md border border-dashed border-line-strong px-4 py-8 text-center",
          over && "border-accent bg-selected",
        )}
      >
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,.jsonl,.ndjson,.log,.xlsx"
          className="sr-only"
          tabIndex={-1}
          aria-label={t("chooseFile")}
          aria-describedby={hintId}
          onChange={(event) => take(event.target.files)}
        />
        <Button variant="primary" pending={preview.isPending} onClick={() => input.current?.click()}>
          <FileUp aria-hidden />
          {t("chooseFile")}
        </Button>
        <p id={hintId} className="text-xs text-ink-subtle">
          {t("dropHint")}
        </p>
      </div>
      <RefusalOf error={preview.error} />
      {load.data && <ImportedLog result={load.data} />}
    </div>
  );
}
