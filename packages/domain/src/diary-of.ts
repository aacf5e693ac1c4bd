/** Header with which a page says whose diary it shows: the mark it got at the door. */
export const DIARY_OF_HEADER = "soepel-diary-of";
