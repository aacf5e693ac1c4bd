import { Skeleton } from "../../components/panel.tsx";

export function ExercisesPage() {
  return <Skeleton heights={[28, 50, 50]} />;
}
