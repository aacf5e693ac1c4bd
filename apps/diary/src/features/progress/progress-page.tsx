export function ProgressPage(_: Record<string, unknown>) { return null; }
