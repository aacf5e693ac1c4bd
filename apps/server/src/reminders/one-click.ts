/** Where a mail program may end the mails by itself (RFC 2369 and RFC 8058): stands in a header of each of them. */
export const ONE_CLICK_PATH = "/reminder/off";
export const oneClickAddress = (publicUrl: string, token: string): string =>
  `${publicUrl}${ONE_CLICK_PATH}/${token}`;

/** The form that RFC 8058 prescribes. */
export const ONE_CLICK = "List-Unsubscribe=One-Click";

/** Whether a body is that form, in either of the two encodings that the standard allows. */
export const isOneClick = (body: string): boolean =>
  new URLSearchParams(body).get("List-Unsubscribe") === "One-Click" ||
  /name="List-Unsubscribe"\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?\n/i.test(body);
