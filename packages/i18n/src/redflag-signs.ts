import type { RedFlagCode } from "@soepel/domain/redflags";
import { messages } from "./typed.ts";

/** `sign` stands in a checklist; `said` follows "U gaf aan:" and names the report in staff lists. */
type SignText = { sign: string; said: string };

/** Signs of DOMAIN.md G1 in the words of a patient. What a sign may point to is never said here. */
export const signTexts = messages(
  {
    RF01: {
      sign: "U kunt niet of moeilijk plassen. Of u voelt niet dat u plast.",
      said: "niet of moeilijk kunnen plassen",
    },
    RF02: {
      sign: "U verliest ongewild plas of ontlasting, en dat is nieuw.",
      said: "ongewild verlies van plas of ontlasting",
    },
    RF03: {
      sign: "Uw kruis, billen of geslachtsdelen voelen doof of anders. Bijvoorbeeld bij het afvegen.",
      said: "doof of anders gevoel rond uw kruis",
    },
    RF04: {
      sign: "Uw been of voet wordt snel zwakker, of beide benen worden zwakker.",
      said: "snel minder kracht in uw been",
    },
    RF05: {
      sign: "U heeft nieuwe problemen met seks, samen met rugpijn: minder gevoel of geen erectie.",
      said: "nieuwe problemen met seks, samen met rugpijn",
    },
    RF06: {
      sign: "U heeft nieuwe pijn of een doof gevoel in beide benen.",
      said: "nieuwe pijn of doof gevoel in beide benen",
    },
    RF07: {
      sign: "U heeft rugpijn met koorts (38 °C of meer) of met rillingen.",
      said: "koorts of rillingen met rugpijn",
    },
    RF08: {
      sign: "U had kort geleden een ernstige val of een ongeluk. Of een kleine val, bij broze botten, hoge leeftijd of prednison.",
      said: "een val of ongeluk, kort geleden",
    },
    RF09: {
      sign: "U heeft kanker gehad. Nu heeft u nieuwe rugpijn die niet weggaat.",
      said: "nieuwe rugpijn na een ernstige ziekte",
    },
    RF10: { sign: "U valt af en weet niet waarom.", said: "afvallen zonder bekende reden" },
    RF11: {
      sign: "U heeft altijd pijn, ook in rust en ’s nachts. Anders gaan liggen maakt geen verschil.",
      said: "pijn die altijd blijft, ook in rust en ’s nachts",
    },
    RF12: {
      sign: "De pijn straalt uit naar uw been. Het tintelt of voelt doof.",
      said: "uitstraling met tintelingen of een doof gevoel",
    },
    RF13: {
      sign: "De pijn wordt niet beter. Of de pijn houdt u steeds uit uw slaap.",
      said: "pijn die niet beter wordt of u wakker houdt",
    },
    RF14: {
      sign: "Uw rug is langer dan een uur stijf. Of uw rug wordt duidelijk stijver dan eerst.",
      said: "stijfheid die lang duurt of erger wordt",
    },
    RF15: {
      sign: "U bent al weken stijf. U wordt ’s nachts wakker van pijn. Bewegen helpt meer dan rust.",
      said: "al weken stijf en ’s nachts wakker van pijn",
    },
    RF16: {
      sign: "Uw klachten duren al weken, of komen steeds terug.",
      said: "klachten die al weken duren of steeds terugkomen",
    },
    RF17: {
      sign: "U valt in slaap achter het stuur. Of u bent overdag heel erg slaperig.",
      said: "in slaap vallen achter het stuur of heel erg slaperig zijn",
    },
    RF18: {
      sign: "U snurkt hard en iemand merkt dat u soms even niet ademt.",
      said: "hard snurken met stops in de ademhaling",
    },
    RF19: { sign: "U heeft moeite met ademen.", said: "moeite met ademen" },
    RF20: {
      sign: "U bent zo somber of angstig dat het uw dag beheerst.",
      said: "somberheid of angst die uw dag beheerst",
    },
    RF21: { sign: "U denkt aan de dood of aan zelfdoding.", said: "gedachten aan de dood of aan zelfdoding" },
    RF22: {
      sign: "Uw benen kriebelen en u moet ze steeds bewegen. Stil liggen lukt bijna niet.",
      said: "kriebel in de benen en steeds moeten bewegen",
    },
    RF23: {
      sign: "U slaapt al weken slecht door spanning. U komt de dag bijna niet door.",
      said: "al weken slecht slapen door spanning",
    },
    RF24: {
      sign: "U heeft plotseling heel hevige, scheurende pijn in uw rug of buik. Of u valt flauw.",
      said: "plotselinge hevige pijn in rug of buik, of flauwvallen",
    },
  } satisfies Record<RedFlagCode, SignText>,
  {
    RF01: {
      sign: "You cannot pass urine, or find it hard. Or you do not feel it when you do.",
      said: "being unable or finding it hard to pass urine",
    },
    RF02: {
      sign: "You lose urine or stools without wanting to, and this is new.",
      said: "new loss of urine or stools",
    },
    RF03: {
      sign: "Your groin, buttocks or genitals feel numb or different. For example when you wipe.",
      said: "numbness or a different feeling around your groin",
    },
    RF04: {
      sign: "Your leg or foot is quickly getting weaker. Or both legs are.",
      said: "quickly losing strength in your leg",
    },
    RF05: {
      sign: "You have new problems with sex together with back pain: less feeling, or no erection.",
      said: "new problems with sex together with back pain",
    },
    RF06: { sign: "You have new pain or numbness in both legs.", said: "new pain or numbness in both legs" },
    RF07: {
      sign: "You have back pain with fever (38 °C or more) or shivering.",
      said: "fever or shivering with back pain",
    },
    RF08: {
      sign: "You recently had a serious fall or accident. Or a small fall, with fragile bones, high age or prednisone.",
      said: "a recent fall or accident",
    },
    RF09: {
      sign: "You have had cancer. Now you have new back pain that does not go away.",
      said: "new back pain after a serious illness",
    },
    RF10: { sign: "You are losing weight and do not know why.", said: "losing weight for no known reason" },
    RF11: {
      sign: "You have pain all the time, also at rest and at night. Lying differently makes no difference.",
      said: "pain that never stops, also at rest and at night",
    },
    RF12: {
      sign: "The pain spreads into your leg. It tingles or feels numb.",
      said: "pain spreading into the leg with tingling or numbness",
    },
    RF13: {
      sign: "The pain is not getting better. Or it keeps you from sleeping again and again.",
      said: "pain that does not get better or keeps you awake",
    },
    RF14: {
      sign: "Your back is stiff for more than an hour. Or it is clearly getting stiffer.",
      said: "stiffness that lasts long or gets worse",
    },
    RF15: {
      sign: "You have been stiff for weeks. You wake up at night with pain. Moving helps more than rest.",
      said: "weeks of stiffness and waking at night with pain",
    },
    RF16: {
      sign: "Your complaints have lasted for weeks, or keep coming back.",
      said: "complaints that last for weeks or keep coming back",
    },
    RF17: {
      sign: "You fall asleep while driving. Or you are extremely sleepy during the day.",
      said: "falling asleep while driving or being extremely sleepy",
    },
    RF18: {
      sign: "You snore loudly and someone notices that you sometimes stop breathing.",
      said: "loud snoring with stops in breathing",
    },
    RF19: { sign: "You have trouble breathing.", said: "trouble breathing" },
    RF20: {
      sign: "You feel so low or anxious that it rules your day.",
      said: "low mood or anxiety that rules your day",
    },
    RF21: {
      sign: "You think about death or about ending your life.",
      said: "thoughts about death or ending your life",
    },
    RF22: {
      sign: "Your legs tingle and you have to keep moving them. Lying still hardly works.",
      said: "tingling legs and having to keep moving them",
    },
    RF23: {
      sign: "You have slept badly for weeks because of tension. You can hardly get through the day.",
      said: "weeks of bad sleep because of tension",
    },
    RF24: {
      sign: "You suddenly have very severe, tearing pain in your back or belly. Or you faint.",
      said: "sudden severe pain in back or belly, or fainting",
    },
  },
);
