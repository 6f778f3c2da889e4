import { classNames } from "@/components/ui/class-names";

/** The mark: a basin and the channel that leads into it. The same drawing is app/icon.svg. */
export function Brand({ className }: { className?: string }) {
  return (
    <span className={classNames("inline-flex items-center gap-2 text-base font-semibold", className)}>
      <svg viewBox="0 0 24 24" aria-hidden className="size-5 shrink-0">
        <rect width="24" height="24" rx="6" className="fill-accent-solid" />
        <path d="M10 6.5a5.5 5.5 0 0 1 5.1 3.5H24v4h-8.9A5.5 5.5 0 1 1 10 6.5Z" className="fill-on-solid" />
      </svg>
      Inlet
    </span>
  );
}
