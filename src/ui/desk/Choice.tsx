type Props<T extends string> = {label: string; value: T | undefined; options: readonly T[]; names: Record<T, string>; empty: string; onChange: (value: T | undefined) => void};

/** A list to choose one thing from, or none. */
export function Choice<T extends string>({label, value, options, names, empty, onChange}: Props<T>) {
  return (
    <label>
      <span>{label}</span>
      <select className="field" value={value ?? ''} onChange={(event) => onChange(options.find((option) => option === event.target.value))}>
        <option value="">{empty}</option>
        {options.map((option) => <option key={option} value={option}>{names[option]}</option>)}
      </select>
    </label>
  );
}
