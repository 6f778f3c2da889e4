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
    <div className={classNames("relative rounded-md border border-line bg-sunken", className)}>
      <pre
        tabIndex={0}
        className={classNames("overflow-x-auto p-3 font-mono text-xs text-ink", copyLabel && "pe-12")}
      >
        <code>{code}</code>
      </pre>
      {copyLabel && (
        <div className="absolute end-1 top-1">
          <CopyButton text={code} label={copyLabel} />
        </div>
      )}
    </div>
  );
}
