export function HelpPage(_: Record<string, unknown>) { return null; }
