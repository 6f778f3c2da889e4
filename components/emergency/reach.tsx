import { buttonStyles } from "@/components/ui/button-styles";

/** One tap calls, writes or opens; what cannot be tapped is shown to be read. */
export function Reach({ address }: { address: string }) {
  const href = hrefOf(address);
  if (!href) return <span className="break-all">{address}</span>;
  return (
    <a
      href={href}
      className={`${buttonStyles({ variant: "secondary" })} h-auto! min-h-8 break-all whitespace-normal! pointer-coarse:min-h-11`}
    >
      {address}
    </a>
  );
}

function hrefOf(address: string): string | null {
  if (/^https?:\/\//.test(address)) return address;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) return `mailto:${address}`;
  return /^\+?[\d\s()-]{5,}$/.test(address) ? `tel:${address.replace(/[^\d+]/g, "")}` : null;
}
