import type { PlanPage } from "@soepel/domain/wire/plans";
import type { Library, PlanView } from "../../components/plan-editor/model/plan-view.ts";
import { NextSteps } from "./next-steps.tsx";
import { TemplateUpdateCard } from "./template-update-card.tsx";
import type { Editing } from "./use-editing.ts";

/** What the therapist may take into this draft: a newer version of the template, and next steps. Nothing is taken by itself. */
export function ToDecide({
  data,
  view,
  library,
  editing,
  onSwap,
}: {
  data: PlanPage;
  view: PlanView;
  library: Library;
  editing: Editing;
  onSwap: (key: string, exercise: string) => void;
}) {
  const { templateUpdate } = data;
  const taken = editing.session.templateVersionId === templateUpdate?.templateVersionId;
  return (
    <>
      {templateUpdate !== null && !taken && (
        <TemplateUpdateCard
          patientId={data.patient.patientId}
          update={templateUpdate}
          items={view.items}
          library={library}
          onTake={() => editing.takeTemplate(templateUpdate)}
        />
      )}
      <NextSteps
        steps={data.progressions}
        view={view}
        library={library}
        onDose={editing.takeDose}
        onSwap={onSwap}
        onUndo={editing.undo}
      />
    </>
  );
}
