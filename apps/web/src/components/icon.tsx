const paths = {
  people:
    "M10.5 6.500a3 3 0 1 1-6 0a3 3 0 1 1 6 0M2 16c.4-3 2.6-4.8 5.5-4.800S12.6 13 13 16M13 4.200a2.7 2.7 0 0 1 0 5M15 11.800c1.6.7 2.7 2.2 3 4.2",
  flag: "M5 17V3.500M5 4h9.500l-2 3.5 2 3.500H5",
  test: "M7.5 3v5L3.5 15.500c-.5 1 .1 2 1.2 2h10.600c1.1 0 1.7-1 1.2-2L12.5 8V3M6 3h8M6 12.500h8",
  plan: "M4 3.500h12v13H4zM7 7.500h6M7 10.500h6M7 13.500h3.5",
  library: "M4 4.500h5.500v12H4zM9.5 4.500H13v12H9.500zM13.2 5l2.9-.7 2.4 11.6-2.9.7z",
  template: "M3.5 3.500h13v4h-13zM3.5 10.500h5v6h-5zM11.5 10.500h5v6h-5z",
  team: "M10 9.500a3 3 0 1 0 0-6a3 3 0 0 0 0 6M4 16.500c.5-3 2.9-5 6-5s5.5 2 6 5M16 7h3M17.5 5.500v3",
  practice: "M3.5 16.500h13M5 16.500V6l5-3 5 3v10.500M8.5 16.500v-4h3v4M8 8.500h.1M12 8.500h.1",
  rules: "M2.5 7h15v6h-15zM5.5 7v2.5M8.5 7v3.500M11.5 7v2.5M14.5 7v3.500",
  log: "M4.5 4h.1M7.5 4H16M4.5 8h.1M7.5 8H16M4.5 12h.1M7.5 12H16M4.5 16h.1M7.5 16H13",
  link: "M8.5 11.500a3 3 0 0 0 4.3 0l2.7-2.700a3 3 0 0 0-4.3-4.300l-1 1M11.5 8.500a3 3 0 0 0-4.3 0l-2.7 2.700a3 3 0 0 0 4.3 4.300l1-1",
  help: "M17 10a7 7 0 1 1-14 0a7 7 0 1 1 14 0M7.9 8c.2-1.3 1.1-2 2.2-2 1.2 0 2.1.8 2.1 1.9 0 1.7-2.1 1.7-2.1 3.300M10 13.900v.3",
  search: "M14 9a5 5 0 1 1-10 0a5 5 0 1 1 10 0M13 13l4 4",
  close: "M5 5l10 10M15 5L5 15",
  up: "M5 12l5-5 5 5",
  down: "M5 8l5 5 5-5",
  right: "M8 5l5 5-5 5",
  left: "M12 5l-5 5 5 5",
  phone:
    "M5 3.500h3l1.3 3.6-1.8 1.300c.8 1.9 2.2 3.3 4.1 4.100l1.3-1.8 3.6 1.300v3c0 .8-.7 1.5-1.5 1.500C8.6 16.5 3.5 11.4 3.5 5c0-.8.7-1.5 1.5-1.500z",
  more: "M3 5h14M6 10h8M8.5 15h3",
  plus: "M10 4v12M4 10h12",
  check: "M4 10.500l4 4 8-9",
  undo: "M7 4L3.5 7.5 7 11M4 7.500h8a4 4 0 0 1 0 8H8",
  swap: "M4 7.500h11M12 4.500l3 3-3 3M16 12.500H5M8 9.500l-3 3 3 3",
  warn: "M10 3.500l7 12.500H3zM10 8.500v3.500M10 13.800v.2",
  bed: "M2.5 15.500v-10M2.5 12.500h15v3M2.5 9.500h8a4 4 0 0 1 4 3M6.5 7.500h.1",
  sunrise: "M2.5 14.500h15M5 14.500a5 5 0 0 1 10 0M10 4v3M4 8l1.5 1.500M16 8l-1.5 1.5",
  sun: "M13.5 10a3.5 3.5 0 1 1-7 0a3.5 3.5 0 1 1 7 0M10 2.500v2M10 15.500v2M2.5 10h2M15.5 10h2M4.7 4.700l1.4 1.400M13.9 13.900l1.4 1.400M4.7 15.300l1.4-1.400M13.9 6.100l1.4-1.4",
  moon: "M15.5 12.500A6.5 6.5 0 0 1 7.5 4a6.5 6.5 0 1 0 8 8.500z",
  grip: "M7.5 5h.1M12.5 5h.1M7.5 10h.1M12.5 10h.1M7.5 15h.1M12.5 15h.1",
  print: "M6 7V3.500h8V7M6 13.500H3.500V7h13v6.500H14M6 11.500h8v5H6z",
  copy: "M7 7h9.500v9.500H7zM13 7V3.500H3.500V13H7",
  pencil: "M4 16l.8-3.500L13 4.300l2.7 2.700L7.5 15.200zM11.5 5.800l2.7 2.7",
  out: "M12 4H4.500v12H12M8.5 10h8.500M14 7l3 3-3 3",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside a word. It never carries meaning alone: the control around it has the name. */
export function Icon({ name, size = 16, stroke = 1.5 }: { name: IconName; size?: number; stroke?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
