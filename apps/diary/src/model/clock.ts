/** Minutes after midnight of a native time field, or null while it is empty. */
export function parseTime(value: string): number | null {
  const match = /^(\d{2}):(\d{2})/.exec(value);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}
