import { classNames } from "./class-names";
import { CopyButton } from "./copy-button";

type CodeBlockProps = {
  code: string;
  /** Shows a copy button with this accessible name. */
  copyLabel?: string;
  className?: string;
};

export function CodeBlock({ code, copyLabel, className }: CodeBlockProps) {
  return (
    <div
      className={classNames(
        "flex items-start gap-1 rounded-md border border-line bg-sunken [text-autospace:no-autospace]",
        className,
      )}
    >
      <pre tabIndex={0} className="min-w-0 flex-1 overflow-x-auto p-3 font-mono text-xs text-ink">
        <code>{code}</code>
      </pre>
      {copyLabel && (
        <div className="p-1">
          <CopyButton text={code} label={copyLabel} />
        </div>
      )}
    </div>
  );
}
