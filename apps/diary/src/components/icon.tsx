const paths = {
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  close: "M6 6l12 12M18 6L6 18",
  help: "M9.2 9.2a2.9 2.9 0 1 1 4 2.7c-.8.4-1.2.9-1.2 1.8M12 17.2v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  moon: "M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  cloud: "M7 18h10a4 4 0 0 0 .6-8A6 6 0 0 0 6 9.6 4.3 4.3 0 0 0 7 18z",
  noCloud: "M4 4l16 16M9 6.2A6 6 0 0 1 17.6 10 4 4 0 0 1 20 16.4M15.6 18H7A4.3 4.3 0 0 1 6 9.6",
  warn: "M12 8v5M12 16.4v.1M12 3.5L2.8 19.5h18.4z",
  person: "M12 4.2a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM6 11h12M12 11v4l-3 5M12 15l3 5",
  bars: "M4 20h16M7 16v-4M12 16V7M17 16v-6",
  sliders: "M4 7h10M18 7h2M4 17h2M10 17h10M16 4.8v4.4M8 14.8v4.4",
  say: "M4 9.5v5h3.5L12 18V6L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11",
  clock: "M12 7v5l3.2 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  check: "M5 12.5l4.5 4.5L19 7.5",
  phone: "M6 4h3l1.5 4-2 1.5a11 11 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A16 16 0 0 1 4 6.2 2 2 0 0 1 6 4z",
  eye: "M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12zM12 9.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2z",
  pause: "M8.5 5v14M15.5 5v14",
  play: "M8 5l11 7-11 7z",
  hand: "M8 12V5.5a1.5 1.5 0 0 1 3 0V11M11 10.5V4.5a1.5 1.5 0 0 1 3 0V11M14 11V6a1.5 1.5 0 0 1 3 0v8c0 4-2.4 6.5-6 6.5-3 0-4.6-1.6-6.3-5L3.6 13c-.6-1.4 1.2-2.4 2.1-1.2L8 14.6",
  swap: "M4 9h14l-3.500-3.500M20 15H6l3.500 3.500",
  download: "M12 4v11M7 11l5 5 5-5M5 20h14",
  lock: "M7 11V8a5 5 0 0 1 10 0v3M5.500 11h13v9h-13z",
  pen: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  half: "M12 3a9 9 0 1 0 0 18z",
} as const;
export type IconName = keyof typeof paths;

/** A line icon in the colour of the text beside it; always decoration, the words say it too. */
export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  const rem = `${size / 16}rem`;
  return (
    <svg className="ic" viewBox="0 0 24 24" style={{ width: rem, height: rem }} aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
