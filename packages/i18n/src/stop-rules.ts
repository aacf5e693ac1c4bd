import type { StopRuleCode } from "@soepel/domain/content";
import { messages } from "./typed.ts";

/** When to stop, shown with every exercise that names the rule. Fixed safety texts (DOMAIN.md A2 and A6). */
export const stopRuleTexts = messages(
  {
    PAIN_UP: "Wordt uw pijn duidelijk erger, meer dan 2 punten? Stop en kies de mildere oefening.",
    LEG_SYMPTOMS:
      "Meer uitstraling, tintelingen of een doof gevoel in uw been? Stop en vertel het uw therapeut.",
    DIZZY: "Wordt u duizelig? Stop, ga zitten en adem gewoon door.",
    NEXT_DAY: "Is uw rug de volgende dag duidelijk erger? Doe de helft of sla een dag over.",
    RED_FLAG:
      "Kunt u niet plassen, of is uw kruis doof? Verliest u snel kracht, of heeft u koorts met rugpijn? Stop en bel vandaag uw huisarts of de huisartsenpost.",
  } satisfies Record<StopRuleCode, string>,
  {
    PAIN_UP: "Does your pain get clearly worse, by more than 2 points? Stop and choose the milder exercise.",
    LEG_SYMPTOMS: "More spreading pain, tingling or numbness in your leg? Stop and tell your therapist.",
    DIZZY: "Do you get dizzy? Stop, sit down and breathe normally.",
    NEXT_DAY: "Is your back clearly worse the next day? Do half, or skip a day.",
    RED_FLAG:
      "Unable to pass urine, or is your groin numb? Quickly losing strength, or fever with back pain? Stop and call your GP or the out-of-hours GP today.",
  },
);

/** Above the list, on the phone, in the dashboard and on paper. */
export const stopRulesTitle = { nl: "Wanneer stopt u?", en: "When do you stop?" } as const;
