export function ExercisesPage(_: Record<string, unknown>) { return null; }
