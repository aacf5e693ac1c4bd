/**
 * True when the text holds nine digits in a row (spaces, dots and dashes between them ignored) that pass the eleven test of
 * a Dutch citizen service number: 9a+8b+…+2h−i is divisible by 11. Source: Logisch ontwerp BSN (RvIG).
 */
export function passesElevenTest(text: string): boolean {
  for (const match of text.matchAll(/(?<!\d)\d(?:[ .-]?\d){8}(?![ .-]?\d)/g)) {
    const digits = match[0].replaceAll(/\D/g, "");
    const sum = digits
      .split("")
      .reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
    if (sum % 11 === 0 && Number(digits) !== 0) return true;
  }
  return false;
}
