/** A filter with many values in the shape of a chip; the native list opens from it. */
export function ChipSelect<T extends string>({
  label,
  any,
  value,
  options,
  onChange,
}: {
  label: string;
  any: string;
  value: T | null;
  options: readonly (readonly [T, string])[];
  onChange: (value: T | null) => void;
}) {
  return (
    <select
      className={value === null ? "chip pe-chip-select" : "chip pe-chip-select on"}
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => onChange(options.find(([code]) => code === event.target.value)?.[0] ?? null)}
    >
      <option value="">{any}</option>
      {options.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
