/** Logo and name; only the logo and the band above have the brand colour. */
export const Brand = () => (
  <a
    className="mr-auto inline-block py-s1 text-t4 font-semibold no-underline hover:underline spine:mr-0"
    href="/"
  >
    <svg
      className="mr-[0.55rem] inline-block w-[1.375rem] align-[-0.22em] text-house [print-color-adjust:exact]"
      viewBox="0 0 22 22"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="3.4"
    >
      <path d="M18.2 5.4A9 9 0 1 0 20 11H11.5" />
    </svg>
    Giaoban
  </a>
);
