export function PainPage(_: Record<string, unknown>) { return null; }
