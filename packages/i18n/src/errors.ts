import type { ErrorCode } from "@soepel/domain/errors";
import { messages } from "./typed.ts";

/** What went wrong and what to do now, for every refusal the server knows. Both apps. */
export const errorTexts = messages(
  {
    INVALID_INPUT:
      "Er klopt iets niet in wat u invulde. Kijk de gemarkeerde velden na en probeer het opnieuw.",
    NOT_SIGNED_IN: "U bent niet meer ingelogd. Log opnieuw in; wat u typte, blijft staan.",
    SECOND_FACTOR_NEEDED: "Bevestig eerst met uw tweede stap, zoals de code uit uw app.",
    NOT_FOUND:
      "Dit is niet gevonden. Misschien is het verplaatst of heeft u er geen toegang toe. Ga terug naar het overzicht.",
    CONFLICT:
      "Iemand anders heeft dit net gewijzigd. Laad de pagina opnieuw en doe uw wijziging daarna nog eens.",
    TOO_MANY_ATTEMPTS: "Te veel pogingen. Wacht een paar minuten en probeer het dan opnieuw.",
    LINK_OR_CODE: "De code klopt niet, of de link werkt niet meer. Kijk op uw kaart en probeer het nog eens.",
    DAY_CLOSED: "Deze dag kunt u niet meer aanpassen. Klopt er iets niet? Geef het door aan uw praktijk.",
    SUBMISSION_REUSED:
      "Deze antwoorden zijn al eerder verstuurd met een andere inhoud. Open de dag opnieuw en vul ze nog eens in.",
    ALREADY_PUBLISHED:
      "Deze versie is al gepubliceerd en blijft zoals hij is. Maak een nieuw concept voor uw wijziging.",
    PLAN_DATE: "Het plan kan niet in het verleden beginnen of eindigen. Kies vandaag of een latere dag.",
    DATE_ORDER: "De laatste dag ligt voor de eerste. Pas een van beide aan.",
    PAUSE_OVERLAP: "Er is al een pauze in deze dagen. Kies andere dagen, of stop die pauze eerst.",
    VARIANT_CIRCLE:
      "Milder en zwaarder lopen in een kring: een oefening zou zwaarder zijn dan zichzelf. Haal een van de varianten weg.",
    RED_FLAG_OPEN:
      "Er staat nog een alarmsignaal open bij deze patiënt. Handel het af, of schrijf op waarom u het plan toch verstuurt.",
    TRIAL_OVERLAP:
      "In deze dagen loopt al een test bij deze patiënt. Kies een latere begindag, of stop eerst die test.",
    TRIAL_MIXES:
      "Hierdoor verandert er meer dan één ding tegelijk. Die nachten tellen dan als gemengd. Bevestig dat u dit toch wilt noteren.",
    TRIAL_OVER:
      "Dit deel van de test is al voorbij en blijft zoals het was. Herhaal een fase op tijd, of begin een nieuwe test.",
    INVITE_INVALID: "Deze uitnodiging is verlopen of al gebruikt. Vraag uw beheerder om een nieuwe.",
    FRESH_LOGIN_NEEDED: "Hiervoor moet u net zijn ingelogd. Log opnieuw in; daarna gaat u hier verder.",
    BSN_REFUSED:
      "Dit lijkt op een burgerservicenummer. Dat slaan wij nooit op: haal het weg en bewaar opnieuw.",
    UNEXPECTED:
      "Er ging iets mis aan onze kant. Probeer het zo nog eens. Blijft het misgaan? Geef dan het nummer hieronder door.",
  } satisfies Record<ErrorCode, string>,
  {
    INVALID_INPUT: "Something you filled in is not right. Check the marked fields and try again.",
    NOT_SIGNED_IN: "You are no longer signed in. Sign in again; what you typed stays here.",
    SECOND_FACTOR_NEEDED: "First confirm with your second step, for example the app code.",
    NOT_FOUND: "This was not found. It may have moved, or you may not have access. Go back to the overview.",
    CONFLICT: "Someone else has just changed this. Reload the page and make your change again.",
    TOO_MANY_ATTEMPTS: "Too many attempts. Wait a few minutes, then try again.",
    LINK_OR_CODE: "The code is not right, or the link no longer works. Look at your card and try once more.",
    DAY_CLOSED: "You can no longer change this day. Is something wrong? Please tell your practice.",
    SUBMISSION_REUSED:
      "These answers were sent before with a different content. Open the day again and fill them in once more.",
    ALREADY_PUBLISHED: "This version is published and stays as it is. Make a new draft for your change.",
    PLAN_DATE: "A plan cannot begin or end in the past. Choose today or a later day.",
    DATE_ORDER: "The last day is before the first. Change one of them.",
    PAUSE_OVERLAP: "There is a pause on these days already. Choose other days, or end that pause first.",
    VARIANT_CIRCLE:
      "Milder and harder go round in a circle: an exercise would be harder than itself. Remove one of the variants.",
    RED_FLAG_OPEN:
      "A warning sign of this patient is still open. Deal with it, or write down why you send the plan anyway.",
    TRIAL_OVERLAP:
      "A test of this patient already runs on these days. Choose a later first day, or stop that test first.",
    TRIAL_MIXES:
      "More than one thing changes at a time because of this. Those nights then count as mixed. Confirm that you want to note it anyway.",
    TRIAL_OVER:
      "This part of the test is over and stays as it was. Repeat a phase in time, or start a new test.",
    INVITE_INVALID: "This invitation has expired or was used before. Ask your administrator for a new one.",
    FRESH_LOGIN_NEEDED: "You need to have just signed in for this. Sign in again and you will continue here.",
    BSN_REFUSED:
      "This looks like a Dutch citizen service number. We never store those: remove it and save again.",
    UNEXPECTED:
      "Something went wrong on our side. Try again in a moment. If it keeps failing, pass on the number below.",
  },
);
