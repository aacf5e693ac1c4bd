import { messages } from "../typed.ts";

/** Who works in the practice: inviting, switching off. */
export const teamTexts = messages(
  {
    title: "Team",
    sub: (people: number) => (people === 1 ? "1 medewerker" : `${people} medewerkers`),
    invite: "Uitnodigen",
    columns: {
      name: "Naam",
      roles: "Rol",
      factor: "Tweede stap",
      lastLogin: "Laatst ingelogd",
      action: "Actie",
    },
    roles: { therapist: "therapeut", admin: "beheerder" },
    roleHints: {
      therapist: "Ziet de eigen patiënten, maakt plannen.",
      admin: "Beheert oefeningen, sjablonen, team en praktijk. Ziet geen patiënten.",
    },
    you: "u",
    factorDone: "ingesteld",
    factorMissing: "nog niet",
    never: "nooit",
    disabled: "uitgeschakeld",
    disable: "Uitschakelen…",
    enable: "Weer inschakelen",
    disableTitle: (name: string) => `${name} uitschakelen?`,
    disableText:
      "Deze persoon wordt meteen uitgelogd en kan niet meer inloggen. De patiënten blijven bewaard.",
    leavesAlone: (n: number) =>
      n === 1
        ? "1 patiënt heeft dan geen therapeut. De andere therapeuten zien dat en kunnen de patiënt overnemen."
        : `${n} patiënten hebben dan geen therapeut. De andere therapeuten zien dat en kunnen hen overnemen.`,
    leavesAloneNobody: (n: number) =>
      n === 1
        ? "1 patiënt heeft dan geen therapeut, en er is geen andere therapeut die kan overnemen. Nodig eerst iemand uit."
        : `${n} patiënten hebben dan geen therapeut, en er is geen andere therapeut die kan overnemen. Nodig eerst iemand uit.`,
    leavesNobody: "Geen enkele patiënt blijft zonder therapeut.",
    waiting: (n: number) =>
      n === 1 ? "1 patiënt wacht op een therapeut" : `${n} patiënten wachten op een therapeut`,
    disableDo: "Uitschakelen",
    disabledDone: (name: string) => `${name} is uitgeschakeld.`,
    enabledDone: (name: string) => `${name} kan weer inloggen.`,
    open: "Open uitnodigingen",
    until: (date: string) => `geldig tot ${date}`,
    withdraw: "Intrekken",
    withdrawn: (name: string) => `De uitnodiging van ${name} is ingetrokken.`,
    inviteTitle: "Iemand uitnodigen",
    name: "Naam",
    email: "E-mailadres",
    emailHint: "Hiermee logt deze persoon straks in.",
    rolesLegend: "Wat mag deze persoon?",
    rolesNeeded: "Kies minstens één rol.",
    inviteDo: "Uitnodiging maken",
    ready: "Uitnodiging klaar",
    readyText: (name: string, date: string) =>
      `Stuur deze link zelf naar ${name}. Hij werkt één keer, tot ${date}, en staat hier alleen nu.`,
    linkLabel: "Link van de uitnodiging",
    copy: "Link kopiëren",
    copied: "Gekopieerd",
    done: "Klaar",
  },
  {
    title: "Team",
    sub: (people) => (people === 1 ? "1 member of staff" : `${people} members of staff`),
    invite: "Invite",
    columns: {
      name: "Name",
      roles: "Role",
      factor: "Second step",
      lastLogin: "Last sign-in",
      action: "Action",
    },
    roles: { therapist: "therapist", admin: "administrator" },
    roleHints: {
      therapist: "Sees own patients, makes plans.",
      admin: "Keeps exercises, templates, team and practice. Sees no patients.",
    },
    you: "you",
    factorDone: "set up",
    factorMissing: "not yet",
    never: "never",
    disabled: "disabled",
    disable: "Disable…",
    enable: "Enable again",
    disableTitle: (name) => `Disable ${name}?`,
    disableText: "This person is signed out at once and can no longer sign in. The patients are kept.",
    leavesAlone: (n) =>
      n === 1
        ? "1 patient will then have no therapist. The other therapists see that and can take the patient over."
        : `${n} patients will then have no therapist. The other therapists see that and can take them over.`,
    leavesAloneNobody: (n) =>
      n === 1
        ? "1 patient will then have no therapist, and there is no other therapist who can take over. Invite somebody first."
        : `${n} patients will then have no therapist, and there is no other therapist who can take over. Invite somebody first.`,
    leavesNobody: "No patient is left without a therapist.",
    waiting: (n) => (n === 1 ? "1 patient waits for a therapist" : `${n} patients wait for a therapist`),
    disableDo: "Disable",
    disabledDone: (name) => `${name} has been disabled.`,
    enabledDone: (name) => `${name} can sign in again.`,
    open: "Open invitations",
    until: (date) => `valid until ${date}`,
    withdraw: "Withdraw",
    withdrawn: (name) => `The invitation of ${name} has been withdrawn.`,
    inviteTitle: "Invite somebody",
    name: "Name",
    email: "E-mail address",
    emailHint: "This person will sign in with it.",
    rolesLegend: "What may this person do?",
    rolesNeeded: "Choose at least one role.",
    inviteDo: "Make invitation",
    ready: "Invitation ready",
    readyText: (name, date) =>
      `Send this link to ${name} yourself. It works once, until ${date}, and is shown only now.`,
    linkLabel: "Link of the invitation",
    copy: "Copy link",
    copied: "Copied",
    done: "Done",
  },
);
