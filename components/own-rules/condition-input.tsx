"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import type { FieldControl } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { useFieldLabel } from "@/components/values/use-field-label";
import { suggest, type Suggestion } from "@/lib/contracts/condition-fields";
import { MAX_CONDITION, type TryOwnRule } from "@/lib/contracts/own-rules";

const SHOWN = 6;

type ConditionInputProps = {
  control: FieldControl;
  section: TryOwnRule["section"];
  value: string;
  onChange: (value: string) => void;
};

/** A text of code that offers the section's fields while it is typed: arrows choose, Tab or Enter takes, Escape leaves. */
export function ConditionInput({ control, section, value, onChange }: ConditionInputProps) {
  const t = useTranslations("own-rules");
  const label = useFieldLabel();
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const offer = caret === null ? null : suggest(section, value, caret);
  const words = offer?.words.slice(0, SHOWN) ?? [];
  const isOpen = words.length > 0;

  function take({ word }: Suggestion) {
    if (!offer || caret === null) return;
    onChange(value.slice(0, offer.from) + word + value.slice(caret));
    const end = offer.from + word.length;
    setCaret(null);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(end, end);
    });
  }

  function press(event: KeyboardEvent) {
    const chosen = words[at];
    if (!isOpen || !chosen) return;
    const steps: Record<string, () => void> = {
      ArrowDown: () => setAt((at + 1) % words.length),
      ArrowUp: () => setAt((at + words.length - 1) % words.length),
      Enter: () => take(chosen),
      Tab: () => take(chosen),
      Escape: () => setCaret(null),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  }

  return (
    <div className="flex flex-col gap-1">
      <Textarea
        {...control}
        ref={area}
        name="condition"
        value={value}
        maxLength={MAX_CONDITION}
        rows={3}
        spellCheck={false}
        autoCapitalize="off"
        className="font-mono text-sm"
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${at}` : undefined}
        onChange={({ target }) => {
          onChange(target.value);
          setCaret(target.selectionStart);
          setAt(0);
        }}
        onKeyDown={press}
        onBlur={() => setCaret(null)}
      />
      {isOpen && (
        <ul
          id={listId}
          role="listbox"
          aria-label={t("condition.suggestions")}
          className="rounded-md border border-line bg-raised p-1"
        >
          {words.map((suggestion, index) => (
            <li
              key={suggestion.word}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault();
                take(suggestion);
              }}
              className={classNames(
                "flex cursor-pointer flex-wrap items-center gap-x-3 rounded-sm px-2 py-1 text-sm pointer-coarse:py-2.5",
                index === at && "bg-selected",
              )}
            >
              <code className="font-mono">{suggestion.word}</code>
              {suggestion.kind === "field" && suggestion.word !== "now" && (
                <span className="text-ink-muted">{label(section, suggestion.word)}</span>
              )}
              <span className="ms-auto text-xs text-ink-muted">{suggestion.type}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
