import { classNames } from "@/components/ui/class-names";

/** The mark: water let in between two banks. The same drawing is app/icon.svg. */
export function Brand({ className }: { className?: string }) {
  return (
    <span className={classNames("inline-flex items-center gap-2 text-base font-semibold", className)}>
      <svg viewBox="0 0 24 24" aria-hidden className="size-5 shrink-0">
        <rect width="24" height="24" rx="6" className="fill-accent-solid" />
        <path
          d="M4 7.5c5 0 6 4.5 8 4.5s3-4.5 8-4.5M4 16.5c5 0 6-1.5 8-1.5s3 1.5 8 1.5"
          fill="none"
          strokeWidth="2"
          strokeLinecap="round"
          className="stroke-on-solid"
        />
      </svg>
      Inlet
    </span>
  );
}
